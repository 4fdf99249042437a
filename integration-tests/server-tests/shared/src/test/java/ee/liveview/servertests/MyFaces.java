package ee.liveview.servertests;

import com.sun.faces.config.FacesInitializer;
import com.sun.faces.config.FacesInitializer2;
import java.io.File;
import java.util.Map;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** MyFaces, which an application brings along instead of the Faces implementation of the server. */
final class MyFaces {
  private static final String OWN_FACES =
      """
      <!DOCTYPE glassfish-web-app PUBLIC
        "-//GlassFish.org//DTD GlassFish Application Server 3.1 Servlet 3.0//EN"
        "http://glassfish.org/dtds/glassfish-web-app_3_0-1.dtd">
      <glassfish-web-app>
        <class-loader delegate="false"/>
        <property name="useBundledJsf" value="true"/>
      </glassfish-web-app>
      """;

  private MyFaces() {}

  /**
   * Each server has a switch of its own. Payara then hides all of Mojarra, and yet starts what the
   * jar of Mojarra names as its initializers: there have to be two classes of these names.
   */
  static WebArchive in(WebArchive war) {
    return war.addAsLibraries(new File(System.getProperty("myfaces.home")).listFiles())
        .addAsWebInfResource(
            TestWars.settings(Map.of("org.jboss.jbossfaces.WAR_BUNDLES_JSF_IMPL", "true")),
            "web.xml")
        .addAsWebInfResource(new StringAsset(OWN_FACES), "glassfish-web.xml")
        .addClasses(FacesInitializer.class, FacesInitializer2.class);
  }
}
