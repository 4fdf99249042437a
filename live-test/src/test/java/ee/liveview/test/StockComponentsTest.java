package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.AsyncResult;
import ee.liveview.LiveSocket;
import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The components that ship: what they write, and what goes over the wire when they change. */
@LiveTest
@AddBeanClasses({
  StockComponentsTest.LinksView.class,
  StockComponentsTest.TokensView.class,
  StockComponentsTest.TwoWaysView.class,
  StockComponentsTest.AsyncView.class,
  StockComponentsTest.TagView.class,
  StockComponentsTest.SmallView.class,
  StockComponentsTest.WordsView.class,
  StockComponentsTest.FlashView.class,
  StockComponentsTest.TableView.class,
  StockComponentsTest.EndlessView.class,
  StockComponentsTest.ModalView.class,
  StockComponentsTest.TabsView.class,
  StockComponentsTest.SomewhereView.class
})
class StockComponentsTest {
  private static final String SVG =
      "<svg class=\"live-icon\" viewBox=\"0 0 24 24\" width=\"1.25em\" height=\"1.25em\""
          + " fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\""
          + " stroke-linejoin=\"round\"";
  private static final String CLOSE =
      SVG + " aria-hidden=\"true\"><path d=\"M6 6l12 12M18 6L6 18\"/></svg>";

  @Inject BeanManager beans;

  @LiveView("/links")
  @Template(
      """
      <live:link navigate="/a?b=1&amp;c" class="x">Go</live:link>
      <live:link patch="#{'/links?page=2'}" replace>Next</live:link>
      <live:link patch="?page=3">Last</live:link>
      <live:link href="/files" download="x" target="_blank" rel="noopener" id="f">File</live:link>
      <live:link href="#{uri}">Elsewhere</live:link>
      <live:link>Nowhere</live:link>
      <live:link href="/out" method="delete" csrf="T" confirm="Sure?">Out</live:link>
      <live:link href="/out" method="post" csrf="false">Out</live:link>
      <live:link href="#{script}" method="post">No</live:link>
      <live:link href="//other.example/x">Other</live:link>\
      """)
  static class LinksView {
    private final URI uri = URI.create("https://example.org/?q=a&b=c");
    private final String script = " java\nscript:alert(1)";
  }

  @LiveView("/tokens")
  @Template(
      "<i>#{live.csrfToken()}</i><live:link href=\"/orders/7\""
          + " method=\"delete\">x</live:link><live:link :for=\"a : foreign\" href=\"#{a}\""
          + " method=\"post\">y</live:link><b>#{n}</b>")
  static class TokensView {
    private final List<String> foreign =
        List.of("https://other.example/x", "//other.example/x", "/\\other.example/x");
    private int n;

    @OnEvent
    void more() {
      n++;
    }
  }

  @LiveView("/two-ways")
  @Template("<live:link navigate=\"#{to}\" patch=\"#{patch}\">x</live:link>")
  static class TwoWaysView {
    @Param private String to;
    @Param private java.util.Optional<String> patch;
  }

  @LiveView("/async")
  @Template(
      "<live:async value=\"#{rows}\" :let=\"r\"><slot:loading>Wait</slot:loading>"
          + "<slot:failed :let=\"reason\">No: #{reason}</slot:failed><b>#{r}</b></live:async>")
  static class AsyncView {
    private AsyncResult<String> rows = AsyncResult.started();

    @OnEvent
    void ok(@Param("value") String value) {
      rows = rows.succeeded(value);
    }

    @OnEvent
    void again() {
      rows = rows.restarted();
    }

    @OnEvent
    void fail() {
      rows = rows.failed("broken");
    }

    @OnEvent
    void reset() {
      rows = AsyncResult.started();
    }
  }

  @LiveView("/tag")
  @Template(
      "<live:dynamic-tag tag-name=\"#{tag}\" name=\"n\" class=\"#{css}\" :attrs=\"more\"/>"
          + "<live:dynamic-tag tag-name=\"h#{level}\"><i>#{text}</i></live:dynamic-tag>")
  static class TagView {
    private String tag = "my-element";
    private int level = 2;
    private final String css = "c";
    private final Map<String, Object> more = Map.of("href", "javascript:alert(1)");
    private String text = "t";

    @OnEvent
    void set(@Param("tag") String newTag) {
      tag = newTag;
    }

    @OnEvent
    void deeper() {
      level++;
    }

    @OnEvent
    void say(@Param("text") String newText) {
      text = newText;
    }

    @OnEvent
    void fill() {
      text = "full";
    }
  }

  @LiveView("/small")
  @Template(
      """
      <live:focus-wrap id="w" class="box"><input name="a"></live:focus-wrap>
      <live:portal id="p" target="body" class="k" container="section"><i>#{text}</i></live:portal>
      <live:badge kind="info" class="big" title="t">New</live:badge>
      <live:button phx-click="go" icon="plus" disabled="#{text == 'x'}">Add</live:button>
      <live:button kind="primary" type="submit" icon="trash" aria-label="Delete"/>
      <live:button navigate="/a" kind="quiet" class="w">Away</live:button>
      <live:icon name="check" label="Done" class="i"/>
      <live:header level="2" id="h">Title #{text}<slot:subtitle>below</slot:subtitle><slot:actions><b>A</b></slot:actions></live:header>
      <live:list><slot:item title="Name">Ada</slot:item><slot:item :for="n : [1, 2]" title="N#{n}">#{n}</slot:item></live:list>\
      """)
  static class SmallView {
    private String text = "x";

    @OnEvent
    void go() {
      text = "y";
    }
  }

  @LiveView("/words")
  @Template(
      "<live:intersperse items=\"#{words}\""
          + " :let=\"w\"><slot:separator>,&#32;</slot:separator><b>#{w}</b></live:intersperse>")
  static class WordsView {
    private List<String> words = List.of("a", "b", "c");

    @OnEvent
    void set(@Param("words") List<String> newWords) {
      words = newWords;
    }
  }

  @LiveView("/flash")
  @Template("<live:flash close-label=\"Away\" connection=\"#{notices}\"/>")
  static class FlashView {
    @Inject LiveSocket live;
    private boolean notices;

    @OnMount
    void greet() {
      live.flash().info("Hi <b>");
    }

    @OnEvent
    void err() {
      live.flash().error("Oh");
    }

    @OnEvent
    void notices() {
      notices = true;
      live.flash().clear();
    }
  }

  /** A row of the table; not accessible to the component. */
  record Person(int id, String name) {}

  @LiveView("/table")
  @Template(
      """
      <live:table id="t" rows="#{people}" :let="p" row-key="#{p.id}" row-click="open" sorted-by="#{by}" descending="#{down}" caption="People">
        <slot:col label="Name" sort="name" :let="p"><b>#{p.name}</b></slot:col>
        <slot:col label="No." align="end" :let="p">#{p.id}</slot:col>
        <slot:action :let="p"><a href="/p/#{p.id}">Open</a></slot:action>
        <slot:empty>Nobody</slot:empty>
      </live:table>\
      """)
  static class TableView {
    private final List<Person> people =
        new ArrayList<>(List.of(new Person(1, "Ada"), new Person(2, "Bo")));
    private String by = "";
    private boolean down;
    private String opened = "";

    @OnEvent
    void sort(@Param("by") String column) {
      down = column.equals(by) && !down;
      by = column;
      var order = Comparator.comparing(Person::name);
      people.sort(down ? order.reversed() : order);
    }

    @OnEvent
    void open(@Param("id") String id) {
      opened = id;
    }

    @OnEvent
    void clear() {
      people.clear();
    }

    @OnEvent
    void rename() {
      people.set(1, new Person(2, "Bob"));
    }

    String opened() {
      return opened;
    }
  }

  @LiveView("/endless")
  @Template(
      """
      <live:table id="t" stream="#{people}" :let="p" row-key="#{p.id}" row-click="open" on-bottom="more">
        <slot:col label="Name" :let="p">#{p.name}</slot:col>
        <slot:action :let="p"><a href="/p/#{p.id}">Open</a></slot:action>
        <slot:empty>Nobody</slot:empty>
      </live:table>\
      """)
  static class EndlessView {
    private final LiveStream<Person> people = LiveStream.by(Person::id);

    @OnMount
    void mount() {
      people.append(new Person(1, "Ada"));
    }

    @OnEvent
    void more() {
      people.append(new Person(2, "Bo"));
    }

    @OnEvent
    void open(@Param("id") int id) {
      people.update(new Person(id, "Opened"));
    }
  }

  @LiveView("/modal")
  @Template(
      "<live:modal id=\"m\" title=\"Sure?\" show=\"#{show}\" on-cancel=\"#{cancel}\">Text #{n}"
          + "<slot:actions><b>OK</b></slot:actions></live:modal>")
  static class ModalView {
    private boolean show;
    private String cancel = "";
    private int n = 1;

    @OnEvent
    void more() {
      n++;
    }

    @OnEvent
    void open(@Param("cancel") String newCancel) {
      show = true;
      cancel = newCancel;
    }
  }

  @LiveView("/tabs")
  @Template(
      """
      <live:tabs id="a" label="Views"><slot:tab name="x" label="X">one</slot:tab><slot:tab name="y" label="Y">two</slot:tab></live:tabs>
      <live:tabs id="b" label="Views" selected="#{tab}" on-select="choose"><slot:tab :for="t : ['x', 'y']" name="#{t}" label="Tab #{t}">#{t}#{n}</slot:tab></live:tabs>\
      """)
  static class TabsView {
    private String tab = "x";
    private final int n = 1;

    @OnEvent
    void choose(@Param("tab") String newTab) {
      tab = newTab;
    }
  }

  private String shown(String path) {
    try (var live = LiveTester.open(beans, path)) {
      assertThat(LiveTester.render(beans, path).html()).endsWith('>' + live.html() + "</div>");
      return live.html();
    }
  }

  @Nested
  class A_table_of_a_stream {
    @Test
    void sends_the_rows_that_are_new_and_keeps_none() {
      try (var live = LiveTester.open(beans, "/endless")) {
        assertThat(live.attribute("#t-rows", "phx-viewport-bottom")).contains("more");
        assertThat(live.attribute("#t-rows", "phx-update")).contains("stream");
        assertThat(live.text("#t-rows-1 td:first-child")).isEqualTo("Ada");
        assertThat(live.attribute("#t-rows-1 a", "href")).contains("/p/1");
        assertThat(live.text(".live-none")).isEqualTo("Nobody");
        live.push("more", Map.of());
        assertThat(live.texts("#t-rows tr td:first-child")).containsExactly("Ada", "Bo");
        assertThat(live.diff()).doesNotContain("Ada");
        live.click("#t-rows-2");
        assertThat(live.texts("#t-rows tr td:first-child")).containsExactly("Ada", "Opened");
      }
    }
  }

  @Nested
  class A_link {
    @Test
    @Proves({"LV-BUILT-18", "LV-BUILT-19", "LV-BUILT-20", "LV-BUILT-21", "LV-BUILT-24", "WIRE-30"})
    void says_where_it_leads_and_how() {
      assertThat(shown("/links"))
          .isEqualTo(
              """
              <a href="/a?b=1&amp;c" data-phx-link="redirect" data-phx-link-state="push" class="x">Go</a>
              <a href="/links?page=2" data-phx-link="patch" data-phx-link-state="replace">Next</a>
              <a href="?page=3" data-phx-link="patch" data-phx-link-state="push">Last</a>
              <a href="/files" download="x" target="_blank" rel="noopener" id="f">File</a>
              <a href="https://example.org/?q=a&amp;b=c">Elsewhere</a>
              <a href="#">Nowhere</a>
              <a href="/out" data-method="delete" data-to="/out" data-csrf="T" data-confirm="Sure?">Out</a>
              <a href="/out" data-method="post" data-to="/out">Out</a>
              <a href="about:invalid#refused" data-method="post" data-to="about:invalid#refused">No</a>
              <a href="//other.example/x">Other</a>\
              """);
    }

    @Test
    @Proves("LV-BUILT-22")
    void takes_the_token_of_the_page_along_to_the_application_only() {
      try (var live = LiveTester.open(beans, "/tokens")) {
        var token = live.text("i");
        assertThat(token).hasSizeGreaterThan(20);
        assertThat(live.html())
            .contains(
                "<a href=\"/orders/7\" data-method=\"delete\" data-to=\"/orders/7\" data-csrf=\""
                    + token
                    + "\">x</a>")
            .contains("data-to=\"https://other.example/x\">y</a>")
            .containsOnlyOnce("data-csrf");
        live.push("more", Map.of());
        assertThat(live.diff()).isEqualTo("{\"3\":\"1\"}");
      }
    }

    @Test
    void cannot_lead_to_two_places() {
      assertThatThrownBy(() -> LiveTester.render(beans, "/two-ways?to=/a&patch=/b"))
          .hasRootCauseMessage("a link has one of navigate, patch and href");
    }

    @Test
    void to_a_view_stays_within_the_application() {
      for (var to : List.of("https://example.org/", "//example.org", "/\\example.org", "a")) {
        assertThatThrownBy(() -> LiveTester.render(beans, "/two-ways?to=" + to))
            .hasStackTraceContaining("A path of this application");
      }
    }
  }

  @Nested
  class A_value_that_comes_later {
    @Test
    @Proves({"LV-BUILT-01", "LV-BUILT-02"})
    void is_shown_from_the_first_result_until_it_is_reset() {
      try (var live = LiveTester.open(beans, "/async")) {
        assertThat(live.html()).isEqualTo("Wait");
        live.push("fail", Map.of());
        assertThat(live.html()).isEqualTo("No: broken");
        live.push("again", Map.of());
        assertThat(live.html()).isEqualTo("Wait");
        live.push("ok", Map.of("value", "1"));
        assertThat(live.html()).isEqualTo("<b>1</b>");
        live.push("again", Map.of());
        live.assertNoDiff();
        live.push("fail", Map.of());
        live.assertNoDiff();
        live.push("ok", Map.of("value", "2"));
        assertThat(live.diff()).isEqualTo("{\"0\":{\"0\":{\"0\":{\"0\":\"2\"}}}}");
        live.push("reset", Map.of());
        assertThat(live.html()).isEqualTo("Wait");
      }
    }
  }

  @Nested
  class A_dynamic_tag {
    @Test
    @Proves({"LV-BUILT-03", "LV-BUILT-04"})
    void has_any_name_and_attributes_of_its_own() {
      try (var live = LiveTester.open(beans, "/tag")) {
        assertThat(live.html())
            .isEqualTo(
                "<my-element name=\"n\" class=\"c\" href=\"about:invalid#refused\"></my-element>"
                    + "<h2><i>t</i></h2>");
        live.push("set", Map.of("tag", "hr"));
        assertThat(live.html())
            .startsWith("<hr name=\"n\" class=\"c\" href=\"about:invalid#refused\"><h2>");
        live.push("say", Map.of("text", "u"));
        assertThat(live.diff()).isEqualTo("{\"5\":\"u\"}");
        live.push("deeper", Map.of());
        assertThat(live.diff()).isEqualTo("{\"4\":\"h3\",\"6\":\"</h3>\"}");
      }
    }

    @Test
    @Proves("LV-BUILT-03")
    void refuses_names_that_are_no_tag_or_change_what_stands_inside() {
      for (var tag : List.of("", "a b", "p onclick=x", "p>", "1", "script", "STYLE", "x-", "é")) {
        try (var live = LiveTester.open(beans, "/tag")) {
          assertThatThrownBy(() -> live.push("set", Map.of("tag", tag)))
              .hasStackTraceContaining("LIVE-R040  <live:dynamic-tag> cannot make a <" + tag + ">");
        }
      }
    }
  }

  @Nested
  class The_small_ones {
    @Test
    void write_what_the_client_and_a_screen_reader_expect() {
      assertThat(shown("/small").lines())
          .containsExactly(
              "<div id=\"w\" phx-hook=\"Phoenix.FocusWrap\" class=\"box\"><div id=\"w-start\""
                  + " tabindex=\"0\" aria-hidden=\"true\"></div><input name=\"a\"><div id=\"w-end\""
                  + " tabindex=\"0\" aria-hidden=\"true\"></div></div>",
              "<template id=\"p\" data-phx-portal=\"body\"><section id=\"_lv_portal_wrap_p\""
                  + " class=\"k\"><i>x</i></section></template>",
              "<span class=\"live-badge live-info big\" title=\"t\">New</span>",
              "<button type=\"button\" class=\"live-button live-plain\" phx-click=\"go\" disabled>"
                  + SVG
                  + " aria-hidden=\"true\"><path d=\"M12 5v14M5 12h14\"/></svg>Add</button>",
              "<button type=\"submit\" class=\"live-button live-primary live-square\""
                  + " aria-label=\"Delete\">"
                  + SVG
                  + " aria-hidden=\"true\"><path d=\"M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14"
                  + " 11v5\"/></svg></button>",
              "<a href=\"/a\" data-phx-link=\"redirect\" data-phx-link-state=\"push\""
                  + " class=\"live-button live-quiet w\">Away</a>",
              SVG.replace("live-icon", "live-icon i")
                  + " role=\"img\" aria-label=\"Done\"><path d=\"M5 13l4 4L19 7\"/></svg>",
              "<header class=\"live-header\" id=\"h\">",
              "  <div>",
              "    <h2>Title x</h2>",
              "    <p>below</p>",
              "  </div>",
              "  <div class=\"live-actions\"><b>A</b></div>",
              "</header>",
              "<dl class=\"live-list\">",
              "  <div><dt>Name</dt><dd>Ada</dd></div><div><dt>N1</dt><dd>1</dd></div><div><dt>N2</dt><dd>2</dd></div>",
              "</dl>");
    }

    @Test
    void send_only_what_changed() {
      try (var live = LiveTester.open(beans, "/small")) {
        live.push("go", Map.of());
        assertThat(live.diff())
            .isEqualTo(
                "{\"1\":{\"4\":{\"0\":\"y\"}},\"3\":{\"0\":{\"2\":\""
                    + " phx-click=\\\"go\\\"\"}},\"7\":{\"3\":{\"0\":\"y\"}}}");
      }
    }
  }

  @Nested
  class Items_with_something_between {
    @Test
    @Proves("LV-BUILT-17")
    void have_it_between_them_only() {
      try (var live = LiveTester.open(beans, "/words")) {
        assertThat(live.html()).isEqualTo("<b>a</b>,&#32;<b>b</b>,&#32;<b>c</b>");
        live.push("set", Map.of("words", List.of("a")));
        assertThat(live.html()).isEqualTo("<b>a</b>");
        live.push("set", Map.of("words", List.of()));
        assertThat(live.html()).isEmpty();
      }
    }
  }

  @Nested
  class The_flash {
    @Test
    void is_told_and_can_be_closed() {
      try (var live = LiveTester.open(beans, "/flash")) {
        var info = "<div id=\"live-flash-info\" class=\"live-flash live-info\" role=\"status\">";
        assertThat(live.html().lines().map(String::strip))
            .containsExactly(
                "<div id=\"live-flash\" class=\"live-flash-area\" aria-live=\"polite\">",
                info,
                SVG
                    + " aria-hidden=\"true\"><path d=\"M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12"
                    + " 11v5M12 8v.01\"/></svg>",
                "<p>Hi &lt;b&gt;</p>",
                "<button type=\"button\" class=\"live-close\" phx-click=\"lv:clear-flash\""
                    + " phx-value-key=\"info\" aria-label=\"Away\">"
                    + CLOSE
                    + "</button>",
                "</div>",
                "",
                "</div>");
        live.push("err", Map.of());
        assertThat(live.texts("[role=alert] p")).containsExactly("Oh");
        live.click("#live-flash-error button");
        assertThat(live.texts(".live-flash p")).containsExactly("Hi <b>");
      }
    }

    @Test
    void tells_that_the_connection_is_gone() {
      try (var live = LiveTester.open(beans, "/flash")) {
        live.push("notices", Map.of());
        assertThat(live.texts(".live-flash p"))
            .containsExactly(
                "The connection is gone. Trying to get it back…",
                "Something went wrong. Trying again…");
        assertThat(live.attribute("#live-flash-client", "hidden")).isPresent();
        assertThat(live.attribute("#live-flash-client", "phx-disconnected"))
            .contains(
                "[[\"remove_attr\",{\"attr\":\"hidden\",\"to\":\".phx-client-error"
                    + " #live-flash-client\"}]]");
        assertThat(live.attribute("#live-flash-client", "phx-connected"))
            .contains(
                "[[\"set_attr\",{\"attr\":[\"hidden\",\"\"],\"to\":\"#live-flash-client\"}]]");
      }
    }
  }

  @Nested
  class A_table {
    @Test
    void has_columns_actions_and_rows_to_click() {
      assertThat(shown("/table").lines().map(String::strip))
          .containsExactly(
              "<div class=\"live-table-scroll\">",
              "<table id=\"t\" class=\"live-table\">",
              "<caption>People</caption>",
              "<thead>",
              "<tr>",
              "<th scope=\"col\"><button type=\"button\" class=\"live-sort\" phx-click=\"sort\""
                  + " phx-value-by=\"name\">Name"
                  + SVG
                  + " aria-hidden=\"true\"><path d=\"M8 10l4-4 4 4M8 14l4 4"
                  + " 4-4\"/></svg></button></th><th scope=\"col\""
                  + " class=\"live-end\"><span>No.</span></th>",
              "<th scope=\"col\"><span class=\"live-hidden\">Actions</span></th>",
              "</tr>",
              "</thead>",
              "<tbody id=\"t-rows\">",
              row(1, "Ada") + row(2, "Bo"),
              "",
              "</tbody>",
              "</table>",
              "</div>");
    }

    private static String row(int id, String name) {
      return "<tr id=\"t-N\" tabindex=\"0\" phx-click=\"open\" phx-keydown=\"open\" phx-key=\"Enter\" phx-value-id=\"N\"><td><b>"
              .replace("N", "" + id)
          + name
          + "</b></td><td class=\"live-end\">N</td><td class=\"live-actions\"><a href=\"/p/N\">Open</a></td></tr>"
              .replace("N", "" + id);
    }

    @Test
    void is_sorted_by_its_headings_and_moves_rows() {
      try (var live = LiveTester.open(beans, "/table")) {
        live.click("#t button");
        assertThat(live.attribute("#t th:first-child", "aria-sort")).contains("ascending");
        live.click("#t button");
        assertThat(live.attribute("#t th:first-child", "aria-sort")).contains("descending");
        assertThat(live.texts("#t b")).containsExactly("Bo", "Ada");
        assertThat(live.diff())
            .isEqualTo(
                "{\"0\":{\"4\":{\"k\":{\"0\":{\"0\":\""
                    + " aria-sort=\\\"descending\\\"\",\"1\":{\"3\":{\"5\":\" d=\\\"M6 9l6 6"
                    + " 6-6\\\"\"}}},\"kc\":2}},"
                    + "\"11\":{\"k\":{\"0\":1,\"1\":0,\"kc\":2,\"km\":true}}}}");
      }
    }

    @Test
    void sends_a_changed_cell_only() {
      try (var live = LiveTester.open(beans, "/table")) {
        live.push("rename", Map.of());
        assertThat(live.diff())
            .isEqualTo(
                "{\"0\":{\"11\":{\"k\":{\"1\":{\"1\":{\"k\":{\"0\":{\"1\":{\"0\":\"Bob\"}},\"kc\":2}}},\"kc\":2}}}}");
      }
    }

    @Test
    void says_so_when_it_is_empty() {
      try (var live = LiveTester.open(beans, "/table")) {
        live.push("clear", Map.of());
        assertThat(live.texts("#t tbody td")).containsExactly("Nobody");
        assertThat(live.attribute("#t tbody td", "colspan")).contains("3");
      }
    }
  }

  @Nested
  class A_dialog {
    @Test
    void opens_and_closes_by_commands() {
      try (var live = LiveTester.open(beans, "/modal")) {
        assertThat(live.attribute("#m", "hidden")).isPresent();
        assertThat(live.attribute("#m", "phx-mounted")).isEmpty();
        assertThat(live.attribute("#m", "data-show"))
            .contains(
                "[[\"push_focus\",{\"to\":\":focus\"}],[\"remove_attr\",{\"attr\":\"hidden\",\"to\":\"#m\"}],"
                    + "[\"focus_first\",{\"to\":\"#m-panel\"}]]");
        var close = "[\"set_attr\",{\"attr\":[\"hidden\",\"\"],\"to\":\"#m\"}],[\"pop_focus\",{}]]";
        assertThat(live.attribute("#m", "data-hide")).contains("[" + close);
        assertThat(live.attribute("#m", "data-cancel")).contains("[" + close);
        var cancel = "[[\"exec\",{\"attr\":\"data-cancel\",\"to\":\"#m:not([hidden])\"}]]";
        assertThat(live.attribute("#m .live-modal-backdrop", "phx-click")).contains(cancel);
        assertThat(live.attribute("#m .live-close", "phx-click")).contains(cancel);
        assertThat(live.attribute("#m-panel", "phx-window-keydown")).contains(cancel);
        assertThat(live.attribute("#m-panel", "phx-key")).contains("Escape");
        assertThat(live.attribute("#m-panel", "role")).contains("dialog");
        assertThat(live.attribute("#m-panel", "aria-modal")).contains("true");
        assertThat(live.attribute("#m-panel", "aria-labelledby")).contains("m-title");
        assertThat(live.text("#m-title")).isEqualTo("Sure?");
        live.push("more", Map.of());
        assertThat(live.diff()).hasSizeLessThan(60).contains("\"2\"");
        live.push("open", Map.of("cancel", "shut"));
        assertThat(live.attribute("#m", "hidden")).isEmpty();
        assertThat(live.attribute("#m", "data-cancel"))
            .contains("[[\"push\",{\"event\":\"shut\"}]," + close);
        live.push("open", Map.of("cancel", "[[\"pop_focus\",{}]]"));
        assertThat(live.attribute("#m", "data-cancel")).contains("[[\"pop_focus\",{}]," + close);
      }
    }
  }

  @Nested
  class Tabs {
    @Test
    void are_changed_by_the_browser_alone() {
      try (var live = LiveTester.open(beans, "/tabs")) {
        assertThat(live.html().lines().map(String::strip).toList().subList(0, 4))
            .containsExactly(
                "<div id=\"a\" class=\"live-tabs\""
                    + " data-hide=\"[[&quot;set_attr&quot;,{&quot;attr&quot;:[&quot;aria-selected&quot;,&quot;false&quot;],&quot;to&quot;:&quot;#a-tabs"
                    + " &gt;"
                    + " *&quot;}],[&quot;set_attr&quot;,{&quot;attr&quot;:[&quot;tabindex&quot;,&quot;-1&quot;],&quot;to&quot;:&quot;#a-tabs"
                    + " &gt;"
                    + " *&quot;}],[&quot;set_attr&quot;,{&quot;attr&quot;:[&quot;hidden&quot;,&quot;&quot;],&quot;to&quot;:&quot;#a"
                    + " &gt; [role=tabpanel]&quot;}]]\">",
                "<div id=\"a-tabs\" class=\"live-tab-list\" role=\"tablist\" aria-label=\"Views\""
                    + " phx-hook=\"Live.Tabs\">"
                    + tab("x", "X", "true", 0)
                    + tab("y", "Y", "false", -1)
                    + "</div>",
                "<div role=\"tabpanel\" id=\"a-x-panel\" aria-labelledby=\"a-x-tab\""
                    + " tabindex=\"0\">one</div><div role=\"tabpanel\" id=\"a-y-panel\""
                    + " aria-labelledby=\"a-y-tab\" tabindex=\"0\" hidden>two</div>",
                "</div>");
      }
    }

    private static String tab(String name, String label, String selected, int tabindex) {
      return "<button type=\"button\" class=\"live-tab\" role=\"tab\" id=\"a-N-tab\" aria-controls=\"a-N-panel\" aria-selected=\"S\" tabindex=\"I\" phx-click=\"[[&quot;exec&quot;,{&quot;attr&quot;:&quot;data-hide&quot;,&quot;to&quot;:&quot;#a&quot;}],[&quot;set_attr&quot;,{&quot;attr&quot;:[&quot;aria-selected&quot;,&quot;true&quot;],&quot;to&quot;:&quot;#a-N-tab&quot;}],[&quot;set_attr&quot;,{&quot;attr&quot;:[&quot;tabindex&quot;,&quot;0&quot;],&quot;to&quot;:&quot;#a-N-tab&quot;}],[&quot;remove_attr&quot;,{&quot;attr&quot;:&quot;hidden&quot;,&quot;to&quot;:&quot;#a-N-panel&quot;}]]\" phx-value-tab=\"N\">L</button>"
          .replace("N", name)
          .replace("\"S\"", '"' + selected + '"')
          .replace("\"I\"", "\"" + tabindex + "\"")
          .replace(">L<", ">" + label + "<");
    }

    @Test
    void may_be_changed_by_the_view_which_then_renders_one_panel() {
      try (var live = LiveTester.open(beans, "/tabs")) {
        assertThat(live.texts("#b [role=tabpanel]")).containsExactly("x1");
        assertThat(live.attribute("#b", "data-hide")).isEmpty();
        assertThat(live.attribute("#b-y-tab", "phx-click")).contains("choose");
        live.click("#b-y-tab");
        assertThat(live.texts("#b [role=tabpanel]")).containsExactly("y1");
        assertThat(live.attribute("#b-y-tab", "aria-selected")).contains("true");
        assertThat(live.attribute("#b-x-tab", "tabindex")).contains("-1");
        assertThat(live.attribute("#b-x-panel", "hidden")).isPresent();
      }
    }
  }

  @LiveView("/a")
  @Template("<p>a</p>")
  static class SomewhereView {}
}
