package ee.liveview.servertests.payara;

import ee.liveview.servertests.FreePorts;
import ee.liveview.servertests.ServerJdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Makes a domain of its own for each run: a copy of the one that Payara ships, on free ports of
 * 127.0.0.1 and without its data grid. The server has no offset for ports, so its configuration is
 * edited as text, and an edit that finds nothing to change fails. Its JDK is the one that the
 * environment of this process names, which no running process can change: where the build cannot
 * know the JDK, it names a link, set here.
 */
public final class PayaraRun implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    var domains = Path.of(System.getProperty("payara.home"), "glassfish", "domains");
    var ports = FreePorts.take(9).iterator();
    var admin = ports.next();
    try {
      var jdk = ServerJdk.choose();
      var link = System.getProperty("server.jdk.link");
      if (link != null && jdk.isPresent()) {
        Files.deleteIfExists(Path.of(link));
        Files.createSymbolicLink(Path.of(link), jdk.get());
      }
      delete(domains.resolve("live"));
      copy(domains.resolve("domain1"), domains.resolve("live"));
      var config = domains.resolve("live/config/domain.xml");
      Files.writeString(config, edited(Files.readString(config), admin, ports));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.setProperty("server.admin.port", admin.toString());
  }

  /** Only the first of each is meant: after it comes the pattern for other instances. */
  private static String edited(String config, int admin, Iterator<Integer> ports) {
    var edit = new Edit(config);
    edit.replace("network-listener port=\"4848\"", listener(admin));
    edit.replace("network-listener port=\"8080\"", listener(ports.next()));
    edit.replace("network-listener port=\"8181\"", listener(ports.next()));
    for (var port : new int[] {3700, 3820, 3920}) {
      edit.replace(
          "address=\"0.0.0.0\" port=\"" + port + "\"",
          "address=\"127.0.0.1\" port=\"" + ports.next() + "\"");
    }
    edit.replace(
        "address=\"0.0.0.0\" port=\"8686\"", "address=\"127.0.0.1\" port=\"" + ports.next() + "\"");
    edit.replace("value=\"7676\"", "value=\"" + ports.next() + "\"");
    edit.replace("telnet.port=6666", "telnet.port=" + ports.next());
    edit.replace(
        "<hazelcast-config-specific-configuration>",
        "<hazelcast-config-specific-configuration enabled=\"false\">");
    edit.replace(
        "name=\"administrative.domain.name\" value=\"domain1\"",
        "name=\"administrative.domain.name\" value=\"live\"");
    return edit.text;
  }

  private static String listener(int port) {
    return "network-listener address=\"127.0.0.1\" port=\"" + port + "\"";
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var files = Files.walk(tree).sorted(Comparator.reverseOrder())) {
        for (var file : (Iterable<Path>) files::iterator) {
          Files.delete(file);
        }
      }
    }
  }

  private static final class Edit {
    private String text;

    Edit(String text) {
      this.text = text;
    }

    void replace(String old, String now) {
      var at = text.indexOf(old);
      if (at < 0) {
        throw new IllegalStateException("the domain.xml of this Payara has no " + old);
      }
      text = text.substring(0, at) + now + text.substring(at + old.length());
    }
  }
}
