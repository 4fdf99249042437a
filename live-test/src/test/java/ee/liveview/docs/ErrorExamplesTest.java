package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ee.liveview.FunctionComponent;
import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import ee.liveview.proves.Proves;
import ee.liveview.spi.TemplateEngine;
import ee.liveview.test.LiveTester;
import ee.liveview.test.LiveWeld;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the chapters of docs/errors.md about classes and running views to what really happens. */
class ErrorExamplesTest {
  private static final Pattern CHAPTER =
      Pattern.compile("(?ms)^### (LIVE-[DVP]\\d{3}) — .*?(?=^#{2,3} |\\z)");

  /** A module, two packages, a script: they have tests of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of("LIVE-D011", "LIVE-D031", "LIVE-D090", "LIVE-V006");

  private static final Pattern CODE = Pattern.compile("LIVE-[A-Z]\\d{3}");
  private final List<String> log = new ArrayList<>();
  private final Logger logger = Logger.getLogger("ee.liveview");
  private final Handler recorder =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          log.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(recorder);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(recorder);
  }

  @TestFactory
  Stream<DynamicTest> the_page_shows_the_examples_that_are_tested() {
    return CHAPTER
        .matcher(Page.ERRORS.text())
        .results()
        .filter(chapter -> !ELSEWHERE.contains(chapter.group(1)))
        .map(
            chapter ->
                DynamicTest.dynamicTest(
                    chapter.group(1),
                    () ->
                        assertThat(Page.blocks("java", chapter.group()))
                            .containsExactly(
                                source(chapter.group(1), "Broken"),
                                source(chapter.group(1), "Mended"))));
  }

  /** What stands between the braces of an example. */
  private static List<String> source(String code, String kind) {
    var lines = Page.lines(Page.source("ErrorExamples.java"));
    int start = lines.indexOf("interface " + code.substring(5) + kind + " {") + 1;
    assertThat(start).as(code + kind).isPositive();
    int end = start;
    while (end < lines.size()
        && !lines.get(end).startsWith("interface ")
        && !lines.get(end).startsWith("/** What takes so long")) {
      end++;
    }
    var body = new ArrayList<>(lines.subList(start, end));
    while (body.get(body.size() - 1).isEmpty()) {
      body.remove(body.size() - 1);
    }
    body.remove(body.size() - 1); // the brace of the interface
    return body;
  }

  @TestFactory
  Stream<DynamicTest> a_broken_class_is_reported_with_its_code_and_no_other() {
    return examples("D", "Broken")
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.getSimpleName(),
                    () -> {
                      var thrown = catchThrowable(() -> deployed(example, weld -> {}));
                      assertThat(thrown).isInstanceOf(DeploymentException.class);
                      assertThat(codes(thrown.getMessage())).containsOnly(code(example));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_mended_class_is_deployed_and_shown() {
    return Stream.of("D", "V", "P")
        .flatMap(letter -> examples(letter, "Mended"))
        .map(
            example ->
                DynamicTest.dynamicTest(example.getSimpleName(), () -> deployed(example, w -> {})));
  }

  @Nested
  class A_running_view {
    @Test
    @Proves("LV-ERR-07")
    void crashes_with_V001() {
      assertThat(failure("V001", "/transfer", live -> live.click("button")))
          .startsWith("LIVE-V001");
      mended("V001", "/transfer", live -> live.click("button"));
    }

    @Test
    void refuses_an_unknown_event_with_V002() {
      assertThat(failure("V002", "/lamp", live -> live.click("button"))).contains("LIVE-V002");
      mended("V002", "/lamp", live -> live.click("button").click("button"));
    }

    @Test
    void ends_with_V003_when_more_comes_than_it_handles() {
      Consumer<LiveTester> flood =
          live -> IntStream.rangeClosed(0, 1_000).forEach(i -> live.send("tea"));
      run(
          "V003Broken",
          "/report",
          live -> {
            CDI.current()
                .select(ErrorExamples.Ledger.class)
                .get()
                .meanwhile(() -> flood.accept(live));
            assertThat(catchThrowable(() -> live.click("button"))).isNotNull();
          });
      assertThat(log).anyMatch(line -> line.startsWith("LIVE-V003"));
      log.clear();
      mended(
          "V003",
          "/report",
          live -> {
            live.click("button");
            flood.accept(live);
            assertThat(live.renderAsync().text("p")).isEqualTo("2");
          });
    }

    @Test
    void refuses_a_patch_to_another_view_with_V004() {
      assertThat(failure("V004", "/orders", live -> live.click("button"))).contains("LIVE-V004");
      mended(
          "V004", "/orders", live -> assertThat(live.click("button").navigatedTo()).contains("/"));
    }

    @Test
    void ends_endless_patches_with_V005() {
      assertThat(failure("V005", "/orders?page=2", live -> live.click("button")))
          .contains("LIVE-V005");
      mended(
          "V005",
          "/orders?page=2",
          live -> assertThat(live.click("button").path()).isEqualTo("/orders?page=1"));
    }

    @Test
    void drops_a_message_without_a_handler_with_V007() {
      run(
          "V007Broken",
          "/mail",
          live -> assertThat(live.click("button").text("p")).startsWith("0"));
      assertThat(log)
          .filteredOn(line -> line.startsWith("LIVE-"))
          .singleElement()
          .asString()
          .startsWith("LIVE-V007");
      log.clear();
      mended("V007", "/mail", live -> assertThat(live.click("button").text("p")).startsWith("3"));
    }

    @Test
    void tells_with_V008_when_its_end_failed() {
      assertThat(failure("V008", "/seats", LiveTester::close)).startsWith("LIVE-V008");
      mended("V008", "/seats", LiveTester::close);
    }

    @Test
    void stops_redirects_in_circles_with_V009() {
      Consumer<LiveTester> followed =
          live -> IntStream.rangeClosed(0, 40).forEach(i -> live.follow());
      assertThat(failure("V009", "/account", followed)).contains("LIVE-V009");
      mended("V009", "/login", live -> assertThat(live.text("p")).isEqualTo("Who are you?"));
    }

    @Test
    void starts_no_task_that_nobody_waits_for_with_V040() {
      assertThat(failure("V040", "/report", live -> live.click("button"))).contains("LIVE-V040");
      mended(
          "V040",
          "/report",
          live -> assertThat(live.click("button").renderAsync().text("p")).isEqualTo("true"));
    }

    @Test
    void logs_a_failed_task_with_V041() {
      run(
          "V041Broken",
          "/prices",
          live -> assertThat(live.click("button").renderAsync().text("p")).isEqualTo("false"));
      assertThat(log)
          .filteredOn(line -> line.startsWith("LIVE-"))
          .singleElement()
          .asString()
          .startsWith("LIVE-V041");
      log.clear();
      mended(
          "V041",
          "/prices",
          live -> assertThat(live.click("button").renderAsync().text("p")).isEqualTo("true"));
    }

    @Test
    void ends_with_V042_when_too_many_tasks_run() {
      assertThat(failure("V042", "/prices", live -> live.click("button"))).contains("LIVE-V042");
      mended(
          "V042",
          "/prices",
          live -> assertThat(live.click("button").renderAsync().text("p")).isEqualTo("true"));
    }

    @Test
    void is_not_mounted_by_halves_with_V043() {
      assertThat(failure("V043", "/account", live -> {})).contains("LIVE-V043");
      mended("V043", "/account", live -> assertThat(live.redirectedTo()).contains("/sign-in"));
    }

    @Test
    void has_no_two_hooks_of_one_name_with_V044() {
      assertThat(failure("V044", "/editor", live -> live.click("button").click("button")))
          .contains("LIVE-V044");
      mended(
          "V044",
          "/editor",
          live -> assertThat(live.click("button").click("button").text("p")).isEqualTo("1"));
    }

    @Test
    void replies_to_nobody_with_V045() {
      assertThat(failure("V045", "/mail", live -> live.click("button"))).contains("LIVE-V045");
      mended("V045", "/mail", live -> live.click("button"));
    }

    @Test
    void refuses_a_value_of_another_type_with_P001() {
      assertThat(failure("P001", "/cart", live -> live.click("button"))).contains("LIVE-P001");
      mended("P001", "/cart", live -> assertThat(live.click("button").text("p")).isEqualTo("2"));
    }

    @Test
    void knows_no_field_of_that_name_with_P010() {
      assertThat(failure("P010", "/guest", live -> live.click("button")))
          .contains("LIVE-P010", "did you mean name?");
      mended("P010", "/guest", live -> assertThat(live.click("button").text("p")).isEqualTo("Ada"));
    }

    @Test
    void has_no_value_of_what_the_constructor_refused_with_P011() {
      assertThat(failure("P011", "/span", live -> live.submit("form", Map.of())))
          .contains("LIVE-P011");
      mended("P011", "/span", live -> live.submit("form", Map.of()));
    }

    @Test
    void makes_no_form_of_an_interface_with_P012() {
      assertThat(failure("P012", "/pet", live -> live.click("button"))).contains("LIVE-P012");
      mended("P012", "/pet", live -> live.click("button"));
    }

    private String failure(String code, String path, Consumer<LiveTester> story) {
      var thrown = catchThrowable(() -> run(code + "Broken", path, story));
      assertThat(thrown).isInstanceOf(AssertionError.class);
      return thrown.getMessage();
    }

    private void mended(String code, String path, Consumer<LiveTester> story) {
      run(code + "Mended", path, story);
      assertThat(log).filteredOn(line -> CODE.matcher(line).find()).isEmpty();
    }

    private void run(String example, String path, Consumer<LiveTester> story) {
      deployed(
          named(example),
          weld -> {
            try (var live = LiveTester.open(weld.getBeanManager(), path)) {
              story.accept(live);
            }
          });
    }
  }

  private static void deployed(Class<?> example, Consumer<WeldContainer> work) {
    var views =
        Arrays.stream(example.getDeclaredClasses())
            .filter(
                type ->
                    type.isAnnotationPresent(LiveView.class)
                        || type.isAnnotationPresent(ApplicationScoped.class)
                        || type.isAnnotationPresent(FunctionComponent.class)
                        || type.isAnnotationPresent(LiveComponent.class)
                        || TemplateEngine.class.isAssignableFrom(type))
            .toArray(Class<?>[]::new);
    assertThat(views).isNotEmpty();
    try (var weld =
        LiveWeld.weld()
            .disableDiscovery()
            .addBeanClasses(views)
            .addBeanClass(ErrorExamples.Ledger.class)
            .initialize()) {
      work.accept(weld);
    }
  }

  private static Stream<Class<?>> examples(String letter, String kind) {
    return Arrays.stream(ErrorExamples.class.getDeclaredClasses())
        .filter(Class::isInterface)
        .filter(type -> type.getSimpleName().matches(letter + "\\d{3}" + kind));
  }

  private static Class<?> named(String name) {
    return Arrays.stream(ErrorExamples.class.getDeclaredClasses())
        .filter(type -> type.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String code(Class<?> example) {
    return "LIVE-" + example.getSimpleName().substring(0, 4);
  }

  private static Set<String> codes(String report) {
    return CODE.matcher(report).results().map(m -> m.group()).collect(Collectors.toSet());
  }
}
