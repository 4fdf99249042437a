package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import ee.liveview.Slot;
import ee.liveview.SlotAttr;
import ee.liveview.test.LiveTester;
import ee.liveview.test.LiveWeld;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the chapters of docs/errors.md about components and layouts to what really happens. */
class CallChaptersTest {
  /** R052 is about files of a WAR; the test of static files has it. */
  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?ms)^### (LIVE-R(?:001|02\\d|03\\d|040|050|051|053)) — .*?(?=^#{2,3} |\\z)");

  private static final Pattern CODE = Pattern.compile("LIVE-[A-Z]\\d{3}");

  /** Whose template the examples of a chapter are, if not that of the view. */
  private static final Map<String, String> PLACES =
      Map.of(
          "LIVE-R029", "card",
          "LIVE-R031", "tree",
          "LIVE-R034", "rating",
          "LIVE-R050", "layout");

  private static final Map<String, String> TEMPLATES =
      Map.of(
          "view",
              "<app:card title=\"a\">b</app:card><app:tree item=\"#{item}\"/><app:rating id=\"r\"/>",
          "card",
              "<section :attrs=\"rest\"><h3>#{title}<live:slot name=\"header\"/></h3><live:slot/></section>",
          "tree", "<li>#{item.name}</li>",
          "rating", "<p>#{id}</p>",
          "layout", "<live:content/>");

  @TempDir Path folder;

  /** The component of the chapters, as the first of them shows it. */
  @FunctionComponent(value = "app:card", template = "/chapters/card.html")
  record Card(
      @Attr(required = true) String title,
      @Attr(
              values = {"plain", "warn"},
              defaultValue = "plain")
          String kind,
      @Attr(defaultValue = "1") int level,
      @Attr(global = true) Map<String, Object> rest,
      @SlotAttr("align") Slot header,
      @Attr(required = true) Slot inner) {}

  /** What a tree shows; the last one is its own child, so that only a condition ends it. */
  public static final class Item {
    private final String name;
    private final List<Item> children;

    Item(String name, Item... children) {
      this.name = name;
      this.children = List.of(children);
    }

    public String getName() {
      return name;
    }

    public List<Item> getChildren() {
      return children;
    }
  }

  @FunctionComponent(value = "app:tree", template = "/chapters/tree.html")
  record Tree(Item item) {}

  @LiveComponent(value = "app:rating", template = "/chapters/rating.html")
  static class Rating {
    @Attr(required = true)
    String id;

    @Attr int value;
  }

  @LiveView(value = "/chapter", template = "/chapters/view.html", layout = "/chapters/layout.html")
  static class ChapterView {
    private final Map<String, Object> attributes = Map.of("title", "x");
    private final boolean yes = true;
    private final Item item = new Item("a", new Item("b"));
  }

  record Chapter(String code, String text) {
    List<String> examples() {
      return Page.blocks("html", text).stream().map(lines -> String.join("\n", lines)).toList();
    }

    @Override
    public String toString() {
      return code;
    }
  }

  static Stream<Chapter> chapters() {
    return CHAPTER
        .matcher(Page.ERRORS.text())
        .results()
        .map(found -> new Chapter(found.group(1), found.group()));
  }

  @Test
  void all_chapters_are_there() {
    assertThat(chapters().map(Chapter::code))
        .hasSizeGreaterThan(18)
        .contains("LIVE-R001", "LIVE-R020", "LIVE-R034", "LIVE-R053");
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void show_what_causes_exactly_this_problem(Chapter chapter) throws IOException {
    var thrown = shown(chapter, chapter.examples().get(0));
    assertThat(thrown).as(chapter.code()).isNotNull();
    assertThat(codes(thrown)).containsOnly(chapter.code());
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void show_what_mends_it(Chapter chapter) throws IOException {
    assertThat(shown(chapter, chapter.examples().get(1))).as(chapter.code()).isNull();
  }

  /** What happens when an application with the example is deployed and its page is shown. */
  private @Nullable Throwable shown(Chapter chapter, String example) throws IOException {
    var place = PLACES.getOrDefault(chapter.code(), "view");
    Files.createDirectories(folder.resolve("chapters"));
    for (var template : TEMPLATES.entrySet()) {
      var text = template.getKey().equals(place) ? example : template.getValue();
      Files.writeString(folder.resolve("chapters/" + template.getKey() + ".html"), text);
    }
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      return catchThrowable(CallChaptersTest::show);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void show() {
    try (var weld =
        LiveWeld.weld()
            .disableDiscovery()
            .addBeanClasses(Card.class, Tree.class, Rating.class, ChapterView.class)
            .initialize()) {
      LiveTester.render(weld.getBeanManager(), "/chapter");
    }
  }

  private static Set<String> codes(Throwable thrown) {
    return CODE.matcher(String.valueOf(thrown.getMessage()))
        .results()
        .map(code -> code.group())
        .collect(Collectors.toSet());
  }
}
