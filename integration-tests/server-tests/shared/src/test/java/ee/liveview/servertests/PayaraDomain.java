package ee.liveview.servertests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A copy of the domain that Payara ships, on free ports of 127.0.0.1 and without its data grid. The
 * server has no offset for ports, so its configuration is edited as text, and an edit that finds
 * nothing to change fails.
 *
 * @param directory where it is
 * @param admin the port of its administration
 * @param http the port where applications answer
 */
public record PayaraDomain(Path directory, int admin, int http) {

  /** Makes one; another one of that name is deleted. */
  public static PayaraDomain make(Path home, String name) {
    var domains = home.resolve("glassfish/domains");
    var made = domains.resolve(name);
    var ports = FreePorts.take(9).iterator();
    int admin = ports.next();
    int http = ports.next();
    OwnServer.delete(made);
    OwnServer.copy(domains.resolve("domain1"), made);
    var config = made.resolve("config/domain.xml");
    try {
      // Only the first of each is meant: after it comes the pattern for other instances.
      var edit = new Edit(Files.readString(config));
      edit.replace("network-listener port=\"4848\"", listener(admin));
      edit.replace("network-listener port=\"8080\"", listener(http));
      edit.replace("network-listener port=\"8181\"", listener(ports.next()));
      for (var port : new int[] {3700, 3820, 3920}) {
        edit.replace(
            "address=\"0.0.0.0\" port=\"" + port + "\"",
            "address=\"127.0.0.1\" port=\"" + ports.next() + "\"");
      }
      edit.replace(
          "address=\"0.0.0.0\" port=\"8686\"",
          "address=\"127.0.0.1\" port=\"" + ports.next() + "\"");
      edit.replace("value=\"7676\"", "value=\"" + ports.next() + "\"");
      edit.replace("telnet.port=6666", "telnet.port=" + ports.next());
      edit.replace(
          "<hazelcast-config-specific-configuration>",
          "<hazelcast-config-specific-configuration enabled=\"false\">");
      edit.replace(
          "name=\"administrative.domain.name\" value=\"domain1\"",
          "name=\"administrative.domain.name\" value=\"" + name + "\"");
      Files.writeString(config, edit.text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PayaraDomain(made, admin, http);
  }

  private static String listener(int port) {
    return "network-listener address=\"127.0.0.1\" port=\"" + port + "\"";
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
