package ee.liveview.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.FunctionComponent;
import ee.liveview.Template;
import ee.liveview.internal.problem.Problem;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has the last word about a component that ships: the application. */
class StockNamesTest {
  private final List<Problem> problems = new ArrayList<>();
  private final ComponentDefinitions components =
      new ComponentDefinitions(problems::add, ForeignComponents.NONE);

  @FunctionComponent("live:badge")
  @Template("shipped badge")
  record Badge() {}

  @FunctionComponent("live:link")
  @Template("shipped link")
  record Link() {}

  @FunctionComponent("live:badge")
  @Template("own badge")
  record OwnBadge() {}

  private Map<String, String> templates() {
    var templates = new TreeMap<String, String>();
    components.compileAll(c -> templates.put(c.type().name(), c.source().text()));
    return templates;
  }

  @Test
  void a_record_of_the_application_takes_the_place_of_one_that_ships() {
    components.declare(OwnBadge.class);
    components.declareStock(List.of(Badge.class, Link.class));
    assertThat(templates())
        .isEqualTo(Map.of("live:badge", "own badge", "live:link", "shipped link"));
    assertThat(problems).isEmpty();
  }

  @Test
  void so_does_a_file_of_the_application(@TempDir Path folder) throws IOException {
    var file = folder.resolve("liveview/components/live/badge.html");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "own file");
    var before = Thread.currentThread().getContextClassLoader();
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      components.declareStock(List.of(Badge.class, Link.class));
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
    assertThat(templates())
        .isEqualTo(Map.of("live:badge", "own file", "live:link", "shipped link"));
    assertThat(problems).isEmpty();
  }
}
