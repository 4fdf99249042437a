package ee.liveview.servertests;

import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Applications made for tests, with the very jars that the showcase carries. */
final class TestWars {
  private static final String LIBRARIES = "/WEB-INF/lib/live-(api|impl)-.*\\.jar";
  private static final String BRIDGE = "/WEB-INF/lib/live-jsf-bridge-.*\\.jar";
  private static final String FACES =
      "<faces-config xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"/>";

  private TestWars() {}

  /** A WAR of a package, named like its context path. */
  static WebArchive of(String name, Package content) {
    return ShrinkWrap.create(WebArchive.class, name + ".war")
        .merge(Wars.showcase(), Filters.include(LIBRARIES))
        .addPackage(content);
  }

  /**
   * As {@link #of}, with Faces pages, which are files of the class path in a folder of that name.
   */
  static WebArchive faces(String name, Package content, String... pages) {
    var war =
        of(name, content)
            .merge(Wars.showcase(), Filters.include(BRIDGE))
            .addAsWebInfResource(new StringAsset(FACES), "faces-config.xml");
    for (var page : pages) {
      war.addAsWebResource(name + "/" + page, page);
    }
    return war;
  }

  /** A {@code web.xml} with context parameters. */
  static StringAsset settings(Map<String, String> settings) {
    return new StringAsset(
        settings.entrySet().stream()
            .map(
                setting ->
                    "<context-param><param-name>%s</param-name><param-value>%s</param-value></context-param>"
                        .formatted(setting.getKey(), setting.getValue()))
            .collect(
                Collectors.joining(
                    "\n",
                    "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\">\n",
                    "\n</web-app>\n")));
  }
}
