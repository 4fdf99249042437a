package ee.liveview.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ShowcaseWarIT {
  private static final String LIBRARIES = "WEB-INF/lib/";

  @Test
  void carries_our_jars_and_no_other() throws IOException {
    assertThat(entries())
        .filteredOn(name -> name.startsWith(LIBRARIES) && !name.equals(LIBRARIES))
        .map(name -> name.substring(LIBRARIES.length()).replaceFirst("-\\d.*\\.jar$", ""))
        .containsExactlyInAnyOrder("live-api", "live-impl", "live-jsf-bridge");
  }

  @Test
  void needs_neither_a_web_xml_nor_a_beans_xml() throws IOException {
    assertThat(entries())
        .doesNotContain(
            "WEB-INF/web.xml", "WEB-INF/beans.xml", "WEB-INF/classes/META-INF/beans.xml");
  }

  private static List<String> entries() throws IOException {
    try (var war = new ZipFile(System.getProperty("showcase.war"))) {
      return war.stream().map(ZipEntry::getName).toList();
    }
  }
}
