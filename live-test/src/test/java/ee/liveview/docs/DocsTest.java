package ee.liveview.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveConfig;
import ee.liveview.internal.cdi.Intervals;
import ee.liveview.internal.http.ClientAssets;
import ee.liveview.test.LiveWeld;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds README.md and the pages of docs to what is tested. */
class DocsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  @TestFactory
  Stream<DynamicTest> every_java_and_html_example_stands_in_a_tested_file() {
    var sources = Page.sources().map(Page::read).map(Page::lines).toList();
    return Page.all()
        .flatMap(
            page ->
                Stream.of("java", "html")
                    .flatMap(language -> page.blocks(language).stream())
                    .map(
                        block ->
                            DynamicTest.dynamicTest(
                                page + ": " + block.get(0),
                                () ->
                                    assertThat(sources)
                                        .as(String.join("\n", block))
                                        .anyMatch(lines -> contains(lines, block)))));
  }

  private static boolean contains(List<String> lines, List<String> block) {
    return Collections.indexOfSubList(lines, block) >= 0;
  }

  @TestFactory
  Stream<DynamicTest> every_link_leads_somewhere() {
    return Stream.concat(Page.all(), Stream.of(Page.ERRORS))
        .flatMap(
            page ->
                LINK.matcher(page.text())
                    .results()
                    .filter(link -> !link.group(1).contains("://"))
                    .map(
                        link ->
                            DynamicTest.dynamicTest(
                                page + ": " + link.group(),
                                () -> leadsSomewhere(page, link.group(1), link.group(2)))));
  }

  private static void leadsSomewhere(Page page, String path, String anchor) {
    var target = path.isEmpty() ? page.file() : page.file().resolveSibling(path);
    assertThat(target).exists();
    if (anchor != null && !Files.isDirectory(target)) {
      assertThat(HEADING.matcher(Page.read(target)).results().map(h -> "#" + slug(h.group(1))))
          .contains(anchor);
    }
  }

  /** As code hosts make anchors of headings. */
  private static String slug(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  @Nested
  class The_table_of_settings {
    private static final Pattern ROW =
        Pattern.compile("(?m)^\\| `live\\.([a-z-]+)` \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void has_every_setting_in_order_with_its_default() throws ReflectiveOperationException {
      var documented = new LinkedHashMap<String, String>();
      ROW.matcher(Page.of("configuration.md").text())
          .results()
          .forEach(row -> documented.put(row.group(1), row.group(2).replace("`", "").strip()));
      var expected = new LinkedHashMap<String, String>();
      for (var component : LiveConfig.class.getRecordComponents()) {
        expected.put(kebab(component.getName()), written(component));
      }
      assertThat(documented).containsExactlyEntriesOf(expected);
    }

    private String kebab(String name) {
      return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private String written(RecordComponent component) throws ReflectiveOperationException {
      var value = component.getAccessor().invoke(LiveConfig.defaults());
      if (value instanceof Optional<?> optional) {
        return optional.map(Object::toString).orElse("none");
      }
      if (value instanceof List<?> list) {
        return list.isEmpty() ? "none" : list.toString();
      }
      return value instanceof Duration duration ? shortest(duration) : String.valueOf(value);
    }

    /** Days, seconds or milliseconds, as the reader of settings takes them. */
    private String shortest(Duration duration) {
      var text = duration.toMillis() + "ms";
      if (duration.toMillis() % 1_000 == 0) {
        text = duration.toSeconds() + "s";
      }
      if (duration.toMillis() % 86_400_000 == 0) {
        text = duration.toDays() + "d";
      }
      assertThat(Intervals.parse(text)).contains(duration);
      return text;
    }

    @Test
    void names_environment_variables_as_they_are_read() {
      assertThat(Page.of("configuration.md").text()).contains("`LIVE_MAX_FRAME_BYTES`");
    }
  }

  @Test
  void getting_started_shows_the_report_of_a_broken_template() throws ClassNotFoundException {
    var broken = Class.forName("ee.liveview.docs.broken.CounterView");
    var weld = LiveWeld.weld().disableDiscovery().addBeanClass(broken);
    assertThatThrownBy(weld::initialize)
        .extracting(thrown -> Page.lines(thrown.getMessage().strip()))
        .isEqualTo(Page.of("getting-started.md").blocks("text").get(0));
  }

  @Test
  void the_script_runs_no_text_as_code_as_configuration_says() throws IOException {
    var path = "/META-INF/resources" + ClientAssets.load().scriptPath();
    try (var script = ClientAssets.class.getResourceAsStream(path)) {
      assertThat(new String(script.readAllBytes(), UTF_8))
          .doesNotContainPattern("\\beval\\(|new Function\\(");
    }
  }

  @Test
  void the_guide_of_the_client_shows_how_waiting_looks_and_what_simulated_latency_is() {
    var guide = Page.of("client.md");
    assertThat(guide.blocks("css").stream().flatMap(List::stream))
        .anyMatch(line -> line.startsWith(".phx-click-loading {"))
        .anyMatch(line -> line.startsWith("form.phx-submit-loading button {"));
    assertThat(guide.text())
        .contains("Simulated latency is one way", "a click takes 400 ms longer");
  }

  @Test
  void the_guide_of_the_servers_says_what_survives_a_deployment() {
    assertThat(Page.of("servers.md").text())
        .contains(
            "| the URL with its parameters | stays",
            "| the HTTP session | stays if",
            "| fields of the view, streams, components, chosen files | gone");
  }

  @Test
  void the_pages_are_those_that_the_readme_names() {
    var readme = Page.all().findFirst().orElseThrow().text();
    assertThat(Page.all().skip(1).map(Page::toString))
        .allSatisfy(name -> assertThat(readme).contains("(docs/" + name + ")"));
  }
}
