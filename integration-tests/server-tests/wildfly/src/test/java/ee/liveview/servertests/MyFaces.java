package ee.liveview.servertests;

import java.io.File;
import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** MyFaces, which an application brings along instead of the Faces implementation of the server. */
final class MyFaces {
  private MyFaces() {}

  static WebArchive in(WebArchive war) {
    return war.addAsLibraries(new File(System.getProperty("myfaces.home")).listFiles())
        .addAsWebInfResource(
            TestWars.settings(Map.of("org.jboss.jbossfaces.WAR_BUNDLES_JSF_IMPL", "true")),
            "web.xml");
  }
}
