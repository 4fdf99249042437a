package ee.liveview.servertests;

import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Applications made for tests, with the very jars that the showcase carries. */
final class TestWars {
  private static final String LIBRARIES = "/WEB-INF/lib/live-.*\\.jar";

  private TestWars() {}

  /** A WAR of a package, named like its context path. */
  static WebArchive of(String name, Package content) {
    return ShrinkWrap.create(WebArchive.class, name + ".war")
        .merge(Wars.showcase(), Filters.include(LIBRARIES))
        .addPackage(content);
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
