package ee.liveview.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a developer sees who edits files while pages are open. */
@LiveTest
@AddBeanClasses({DevelopmentTest.DraftView.class, DevelopmentTest.FramedView.class})
class DevelopmentTest {
  private static final String NAME = "ee/liveview/test/DraftView.html";
  private static final String TOPIC = "live:development";

  @Inject BeanManager beans;
  @TempDir Path sources;

  @LiveView("/draft")
  static class DraftView {
    @Param String fail;
    private int count;

    @OnMount
    void mount() {
      if ("mount".equals(fail)) {
        throw new IllegalStateException("no mount");
      }
    }

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void boom() {
      throw new IllegalStateException("on purpose");
    }

    String broken() {
      throw new IllegalStateException("not yet");
    }
  }

  @LiveView(value = "/framed", layout = "ee/liveview/test/layouts/Draft.html")
  @Template("<p>#{count}</p><button phx-click=\"inc\">+</button>")
  static class FramedView {
    private int count;

    @OnEvent
    void inc() {
      count++;
    }
  }

  @BeforeEach
  void webapp() throws IOException {
    Files.createDirectories(sources.resolve("webapp/WEB-INF"));
  }

  private LiveBrowser developer() {
    return LiveBrowser.of(
        beans,
        Map.of(
            "live.development", "true", "live.sources", sources + "," + sources.resolve("webapp")));
  }

  private void edit(String name, String text) throws IOException {
    var file = sources.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Long enough for the sources to be looked at, however slow this machine is. */
  private static void later(LiveTester page) {
    page.advance(Duration.ofMinutes(1));
  }

  private static void listen(LiveTester page) {
    page.socket().join(TOPIC, JsonObject.EMPTY_JSON_OBJECT);
  }

  /** What the page was told on the topic of the developer, with the names of the messages. */
  private static List<String> told(LiveTester page) {
    return page.socket().received().stream()
        .filter(message -> message.topic().equals(TOPIC))
        .map(message -> message.event() + " " + message.payload())
        .toList();
  }

  private static String last(LiveTester page) {
    var told = told(page);
    return told.get(told.size() - 1);
  }

  @Nested
  class An_edited_template {
    @Test
    @Proves({"LV-EX-15", "PX-TMPL-05"})
    void reaches_the_open_page_and_the_state_stays() throws IOException {
      try (var page = developer().open("/draft")) {
        listen(page);
        page.click("button[phx-click=inc]");
        edit(NAME, "<b>#{count} clicks</b><button phx-click=\"inc\">more</button>");
        later(page);
        assertThat(page.text("b")).isEqualTo("1 clicks");
        assertThat(page.has("p")).isFalse();
        page.click("button");
        assertThat(page.text("b")).isEqualTo("2 clicks");
        assertThat(told(page))
            .containsExactly(
                "phx_reply {\"status\":\"ok\",\"response\":{\"problems\":[]}}",
                "templates {\"problems\":[]}");
      }
    }

    /** An editor empties the file before it writes it. */
    @Test
    void is_not_taken_over_while_it_is_being_written() throws IOException {
      try (var page = developer().open("/draft")) {
        listen(page);
        edit(NAME, "");
        page.advance(Duration.ofMillis(350));
        edit(NAME, "<b>#{count} clicks");
        later(page);
        assertThat(last(page)).contains("LIVE-T012");
        assertThat(page.has("p")).as("the last template without a mistake").isTrue();
      }
    }

    @Test
    void with_another_head_loads_the_page_anew() throws IOException {
      edit(NAME, "<live:head><meta name=\"a\"></live:head><p>#{count}</p>");
      var browser = developer();
      assertThat(browser.render("/draft").head()).isEqualTo("<meta name=\"a\">");
      try (var page = browser.open("/draft")) {
        listen(page);
        edit(NAME, "<live:head><meta name=\"a\"></live:head><b>#{count}</b>");
        later(page);
        assertThat(last(page)).startsWith("templates");
        edit(NAME, "<live:head><meta name=\"#{count}\"></live:head><b>#{count}</b>");
        later(page);
        assertThat(last(page)).isEqualTo("reload {}");
        assertThat(browser.render("/draft").head()).isEqualTo("<meta name=\"0\">");
        edit(NAME, "<live:head><meta name=\"#{cuont}\"></live:head><b>#{count}</b>");
        later(page);
        assertThat(last(page)).startsWith("templates").contains("LIVE-E007");
        assertThat(browser.render("/draft").head()).isEqualTo("<meta name=\"0\">");
      }
    }

    @Test
    void may_have_more_loop_variables_than_the_one_before() throws IOException {
      try (var page = developer().open("/draft")) {
        listen(page);
        edit(NAME, "<i :for=\"a : [1,2]\"><b :for=\"b : [a, count]\">#{a}#{b}</b></i>");
        later(page);
        assertThat(page.texts("b")).containsExactly("11", "10", "22", "20");
      }
    }

    @Test
    void that_is_there_before_the_start_wins_over_the_deployed_one() throws IOException {
      edit(NAME, "<p>newer</p>");
      assertThat(developer().render("/draft").text("p")).isEqualTo("newer");
    }

    @Test
    void is_not_looked_for_in_production() throws IOException {
      try (var page = LiveTester.open(beans, "/draft")) {
        edit(NAME, "<p>newer</p>");
        later(page);
        page.click("button[phx-click=inc]");
        assertThat(page.text("p")).isEqualTo("1");
        listen(page);
        assertThat(told(page))
            .containsExactly(
                "phx_reply {\"status\":\"error\",\"response\":{\"reason\":\"unmatched topic\"}}");
      }
    }
  }

  @Nested
  class An_edited_app_layout {
    private static final String LAYOUT = "ee/liveview/test/layouts/Draft.html";

    @Test
    void reaches_the_open_pages_of_its_views_and_their_state_stays() throws IOException {
      try (var page = developer().open("/framed")) {
        listen(page);
        page.click("button");
        assertThat(page.text("header")).isEqualTo("Draft 1");
        edit(LAYOUT, "<header>Newer #{count}</header><live:content/>");
        later(page);
        assertThat(page.text("header")).isEqualTo("Newer 1");
        page.click("button");
        assertThat(page.text("header")).isEqualTo("Newer 2");
        assertThat(page.text("p")).isEqualTo("2");
        assertThat(last(page)).isEqualTo("templates {\"problems\":[]}");
      }
    }

    @Test
    void that_does_not_fit_one_of_its_views_changes_none_and_is_reported() throws IOException {
      try (var page = developer().open("/framed")) {
        listen(page);
        edit(LAYOUT, "<header>#{cuont}</header><live:content/>");
        later(page);
        assertThat(last(page)).contains("LIVE-E").contains(LAYOUT + ":1:11");
        edit(LAYOUT, "<header>No place</header>");
        later(page);
        assertThat(last(page)).contains("LIVE-R050");
        page.click("button");
        assertThat(page.text("header")).isEqualTo("Draft 1");
        edit(LAYOUT, "<header>Again #{count}</header><live:content/>");
        later(page);
        assertThat(page.text("header")).isEqualTo("Again 1");
      }
    }
  }

  @Nested
  class A_template_that_does_not_compile {
    @Test
    void leaves_the_old_one_alive_and_is_reported_until_it_is_mended() throws IOException {
      try (var page = developer().open("/draft")) {
        listen(page);
        page.click("button[phx-click=inc]");
        edit(NAME, "<main>\n  <p>#{count}\n</main>");
        later(page);
        page.click("button[phx-click=inc]");
        assertThat(page.text("p")).isEqualTo("2");
        assertThat(last(page))
            .isEqualTo(
                "templates {\"problems\":[{"
                    + "\"title\":\"LIVE-T012  <p> is never closed\","
                    + "\"facts\":{\"At\":\"ee/liveview/test/DraftView.html:2:3\"},"
                    + "\"excerpt\":\"     1 | <main>\\n     2 |   <p>#{count}\\n       |   ^ opened"
                    + " here\\n     3 | </main>\\n       | ^ this closes <main> first\\n\","
                    + "\"remedy\":\"Add </p> before line 3, column 1.\",\"stack\":\"\"}]}");
        edit(NAME, "<main>\n  <p>#{count}!</p>\n</main>");
        later(page);
        assertThat(page.text("p")).isEqualTo("2!");
        assertThat(last(page)).isEqualTo("templates {\"problems\":[]}");
      }
    }

    @Test
    void is_mended_by_the_text_it_had_before() throws IOException {
      try (var page = developer().open("/draft")) {
        listen(page);
        edit(NAME, "<p>");
        later(page);
        assertThat(last(page)).contains("LIVE-T");
        edit(NAME, deployed());
        later(page);
        assertThat(last(page)).isEqualTo("templates {\"problems\":[]}");
      }
    }

    @Test
    void is_told_to_a_page_that_comes_later() throws IOException {
      try (var page = developer().open("/draft")) {
        edit(NAME, "<p>#{cuont}</p>");
        later(page);
        listen(page);
        assertThat(last(page)).contains("LIVE-E").contains("cuont");
      }
    }

    @Test
    void may_lack_nothing_but_the_handler_of_an_event() throws IOException {
      try (var page = developer().open("/draft")) {
        listen(page);
        edit(NAME, "<p phx-click=\"inrc\">#{count}</p>");
        later(page);
        assertThat(last(page)).contains("Did you mean \\\"inc\\\"?");
        assertThat(page.has("button")).isTrue();
      }
    }
  }

  @Nested
  class A_template_that_fails_while_it_renders {
    @Test
    void costs_no_state_and_is_shown_with_its_place() throws IOException {
      try (var page = developer().open("/draft")) {
        listen(page);
        page.click("button[phx-click=inc]");
        edit(NAME, "<p>\n#{broken()}</p>");
        assertThatThrownBy(() -> later(page)).hasRootCauseMessage("not yet");
        assertThat(last(page))
            .startsWith("failure {\"title\":\"LIVE-R010  Rendering failed here with ")
            .contains(
                "\"facts\":{\"View\":\""
                    + DraftView.class.getName()
                    + "\",\"During\":\"rendering\",\"At\":\""
                    + NAME
                    + ":2:3\"}");
        edit(NAME, "<p>#{count} again</p>");
        later(page);
        assertThat(page.text("p")).isEqualTo("1 again");
      }
    }
  }

  @Nested
  class A_failing_event {
    @Test
    @Proves("PX-ENDP-17")
    void is_shown_with_view_event_stack_and_the_line_it_was_sent_from() {
      var page = developer().open("/draft");
      listen(page);
      assertThatThrownBy(() -> page.push("boom", Map.of())).hasRootCauseMessage("on purpose");
      assertThat(last(page))
          .startsWith(
              "failure {\"title\":\"java.lang.IllegalStateException: on purpose\",\"facts\":{"
                  + "\"View\":\""
                  + DraftView.class.getName()
                  + "\","
                  + "\"During\":\"event 'boom'\","
                  + "\"Sent from\":\""
                  + NAME
                  + ":3:9\"},"
                  + "\"excerpt\":\"     2 | <button phx-click=\\\"inc\\\">+1</button>\\n"
                  + "     3 | <button phx-click=\\\"boom\\\">Boom</button>\\n"
                  + "       |         ^\\n\",\"remedy\":\"\","
                  + "\"stack\":\"java.lang.IllegalStateException: on purpose\\n\\tat ")
          .contains("DraftView.boom(DevelopmentTest.java:");
      assertThat(page.rejoin().text("p")).isEqualTo("0");
    }

    @Test
    void is_shown_in_its_own_page_only() {
      var browser = developer();
      try (var other = browser.open("/draft")) {
        var page = browser.open("/draft");
        listen(other);
        listen(page);
        assertThatThrownBy(() -> page.push("boom", Map.of())).hasRootCauseMessage("on purpose");
        assertThat(told(other)).hasSize(1);
      }
    }

    @Test
    void tells_a_page_in_production_nothing() {
      var page = LiveTester.open(beans, "/draft");
      assertThatThrownBy(() -> page.push("boom", Map.of())).hasRootCauseMessage("on purpose");
      assertThat(page.frames())
          .containsExactly(
              "[\"1\",\"1\",\""
                  + page.topic()
                  + "\",\"phx_error\",{\"reason\":\"channel_crash\"}]");
    }
  }

  @Nested
  class The_html {
    @Test
    @Proves("LV-HEEX-28")
    void says_where_the_markup_comes_from_in_development_only() {
      assertThat(LiveTester.render(beans, "/draft").html()).doesNotContain("<!--");
      var name = DraftView.class.getName();
      assertThat(developer().render("/draft").html())
          .contains(
              "><!-- <" + name + "> " + NAME + ":1 --><p>0</p>", "<!-- </" + name + "> --></div>");
    }
  }

  @Nested
  class A_file_beside_the_templates {
    @Test
    @Proves("PX-ENDP-20")
    void is_swapped_when_it_is_a_style_sheet_and_makes_the_page_load_anew_when_it_is_a_script()
        throws IOException {
      edit("webapp/style/shop.css", "p {}");
      try (var page = developer().open("/draft")) {
        listen(page);
        edit("webapp/style/shop.css", "p { color: red }");
        later(page);
        assertThat(last(page)).isEqualTo("styles {\"paths\":[\"/style/shop.css\"]}");
        edit("webapp/shop.js", "let x;");
        later(page);
        assertThat(last(page)).isEqualTo("reload {}");
      }
    }

    @Test
    @Proves("LV-EX-15")
    void disturbs_no_page_when_it_was_uploaded_there() throws IOException {
      try (var page = developer().open("/draft")) {
        listen(page);
        edit("webapp/uploads/cat.png", "meow");
        edit("webapp/WEB-INF/upload.css", "p {}");
        later(page);
        assertThat(told(page)).hasSize(1);
      }
    }
  }

  private static String deployed() throws IOException {
    try (var in = DevelopmentTest.class.getResourceAsStream("/" + NAME)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
