package ee.liveview.servertests.wildfly;

import ee.liveview.servertests.FreePorts;
import ee.liveview.servertests.ServerJdk;
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
    System.setProperty(ServerJdk.PROPERTY, jdk());
  }

  private static String jdk() {
    if ("newest".equals(System.getProperty("server.jdk"))) {
      var named = System.getProperty(ServerJdk.PROPERTY);
      return named != null
          ? named
          : ServerJdk.newest().map(jdk -> jdk.home().toString()).orElse(ServerJdk.NONE);
    }
    return ServerJdk.ofTheBuild().home().toString();
  }
}
