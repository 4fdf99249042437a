package ee.liveview.servertests.payara;

import ee.liveview.servertests.PayaraDomain;
import ee.liveview.servertests.ServerJdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Makes a domain of its own for each run. Its JDK is the one that the environment of this process
 * names, which no running process can change: where the build cannot know the JDK, it names a link,
 * set here.
 */
public final class PayaraRun implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      var jdk = ServerJdk.choose();
      var link = System.getProperty("server.jdk.link");
      if (link != null && jdk.isPresent()) {
        Files.deleteIfExists(Path.of(link));
        Files.createSymbolicLink(Path.of(link), jdk.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var domain = PayaraDomain.make(Path.of(System.getProperty("payara.home")), "live");
    System.setProperty("server.admin.port", String.valueOf(domain.admin()));
  }
}
