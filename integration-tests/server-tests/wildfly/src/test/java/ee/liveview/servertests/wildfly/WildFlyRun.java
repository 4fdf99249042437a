package ee.liveview.servertests.wildfly;

import ee.liveview.servertests.FreePorts;
import ee.liveview.servertests.ServerJdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Chooses the JDK and free ports; {@code arquillian.xml} refers to both as system properties. */
public final class WildFlyRun implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    var ports = FreePorts.take(3);
    System.setProperty("server.http.port", ports.get(0).toString());
    System.setProperty("server.https.port", ports.get(1).toString());
    System.setProperty("server.management.port", ports.get(2).toString());
    ServerJdk.choose();
    try {
      configure(Path.of(System.getProperty("wildfly.home"), "standalone", "configuration"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The configuration that ships, but for one attribute: without it this server answers 500 to
   * every request of an application that brings its own users (Jakarta Security).
   */
  private static void configure(Path directory) throws IOException {
    var shipped = Files.readString(directory.resolve("standalone.xml"));
    var domain =
        "<application-security-domain name=\"other\" security-domain=\"ApplicationDomain\"";
    var at =
        shipped.lastIndexOf(domain); // the one of the web server; that of the EJBs is before it
    if (at < 0) {
      throw new IllegalStateException("the standalone.xml of this WildFly has no " + domain);
    }
    at += domain.length();
    var changed = shipped.substring(0, at) + " integrated-jaspi=\"false\"" + shipped.substring(at);
    Files.writeString(directory.resolve("standalone-live.xml"), changed);
  }
}
