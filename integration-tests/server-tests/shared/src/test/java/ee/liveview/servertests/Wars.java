package ee.liveview.servertests;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is deployed. */
final class Wars {
  private Wars() {}

  /** The showcase, the very file that the build made. */
  static WebArchive showcase() {
    return built("showcase.war");
  }

  /** What a new application begins as, likewise. */
  static WebArchive starter() {
    return built("starter.war");
  }

  private static WebArchive built(String property) {
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty(property)));
  }
}
