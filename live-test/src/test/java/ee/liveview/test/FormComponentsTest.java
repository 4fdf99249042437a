package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Form;
import ee.liveview.FormOption;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The components of forms: what they write. */
@LiveTest
@AddBeanClasses({
  FormComponentsTest.HostsView.class,
  FormComponentsTest.TagsView.class,
  FormComponentsTest.InputsView.class,
  FormComponentsTest.ChoicesView.class,
  FormComponentsTest.ListView.class,
  FormComponentsTest.TenView.class
})
class FormComponentsTest {
  @Inject BeanManager beans;

  private static Element element(LiveTester live, String css) {
    var found = Jsoup.parse(live.html()).select(css);
    assertThat(found).as(css).hasSize(1);
    return found.get(0);
  }

  record Person(@NotBlank @Size(max = 40) String name, @Email String email, String secret) {}

  @LiveView("/tags")
  @Template(
      """
      <i>#{live.csrfToken()}</i>
      <live:form id="plain" for="#{form}" phx-submit="save" once="false" method="put" autocomplete="off" novalidate class="c"><input></live:form>
      <live:form id="posted" for="#{form}" action="/orders" multipart target="_blank">x</live:form>
      <live:form id="put" for="#{form}" action="/orders" method="put">x</live:form>
      <live:form id="get" for="#{form}" action="/orders" method="get">x</live:form>
      <live:form id="away" for="#{form}" action="https://example.org/">x</live:form>
      <live:form id="none" for="#{form}" action="/orders" csrf="false">x</live:form>
      <live:form id="own" for="#{form}" action="/orders" csrf="T">x</live:form>
      <live:form id="as" for="#{form}" as="guest" :let="f"><b>#{f.name.name}</b></live:form>
      <live:form for="#{form}">x</live:form>
      <live:form id="map" for="#{map}" :let="f"><b>#{f.q.name} #{f.q.value}</b></live:form>
      <live:form id="wrong" for="#{map}" errors="#{wrong}" :let="f"><b>#{f.q.errors} #{f.errors()}</b></live:form>
      <live:label id="l" field="#{form.name}"/>
      <live:label for="x" required>Text</live:label>
      <live:error id="e">wrong</live:error>
      """)
  static class TagsView {
    private final Form<Person> form = Form.empty(Person.class);
    private final Map<String, Object> map = Map.of("q", "tea");
    private final Map<String, Object> wrong =
        Map.of("q", List.of("too hot", "too weak"), "", "late");

    @OnEvent
    void save() {}
  }

  @LiveView("/hosts")
  @Template(
      "<live:form :for=\"(i, a) : actions\" id=\"f#{i}\" for=\"#{form}\" action=\"#{a}\">x</live:form><i>#{csrfToken}</i>")
  static class HostsView {
    private final Form<Person> form = Form.empty(Person.class);
    private final List<String> actions =
        List.of(
            "/orders",
            "https://example.org/orders",
            "//example.org/orders",
            "/\\example.org/orders",
            "\t//example.org/orders",
            "http://localhost:8080/orders");
  }

  @Nested
  class A_form {
    @Test
    @Proves("PX-FORM-26")
    void keeps_the_token_of_the_page_from_other_hosts() {
      try (var live = LiveTester.open(beans, "/hosts")) {
        assertThat(live.attribute("#f0 input", "value")).contains(live.text("i"));
        assertThat(live.texts("form")).hasSize(6);
        assertThat(live.html()).containsOnlyOnce("_csrf_token");
      }
    }

    @Test
    @Proves({
      "LV-BUILT-06",
      "LV-BUILT-07",
      "LV-BUILT-08",
      "LV-BUILT-09",
      "LV-BUILT-10",
      "LV-BUILT-12",
      "LV-BUILT-13",
      "LV-FORM-33",
      "PX-FORM-25"
    })
    void has_a_method_and_a_token_only_when_it_goes_somewhere() {
      try (var live = LiveTester.open(beans, "/tags")) {
        var token = live.text("i");
        assertThat(element(live, "#plain").outerHtml())
            .isEqualTo(
                "<form id=\"plain\" phx-submit=\"save\" autocomplete=\"off\" novalidate class=\"c\">"
                    + "\n <input>\n</form>");
        assertThat(html(live, "#posted"))
            .isEqualTo(
                "<form id=\"posted\" action=\"/orders\" method=\"post\" enctype=\"multipart/form-data\""
                    + " target=\"_blank\"><input type=\"hidden\" name=\"_csrf_token\" value=\""
                    + token
                    + "\">x</form>");
        assertThat(html(live, "#put"))
            .isEqualTo(
                "<form id=\"put\" action=\"/orders\" method=\"post\"><input type=\"hidden\""
                    + " name=\"_method\" value=\"put\"><input type=\"hidden\" name=\"_csrf_token\""
                    + " value=\""
                    + token
                    + "\">x</form>");
        assertThat(html(live, "#get"))
            .isEqualTo("<form id=\"get\" action=\"/orders\" method=\"get\">x</form>");
        assertThat(html(live, "#away"))
            .isEqualTo(
                "<form id=\"away\" action=\"https://example.org/\" method=\"post\">x</form>");
        assertThat(html(live, "#none"))
            .isEqualTo("<form id=\"none\" action=\"/orders\" method=\"post\">x</form>");
        assertThat(element(live, "#own input").attr("value")).isEqualTo("T");
        assertThat(live.text("#as b")).isEqualTo("guest[name]");
        assertThat(html(live, "#person")).isEqualTo("<form id=\"person\">x</form>");
        assertThat(live.text("#map b")).isEqualTo("q tea");
      }
    }

    @Test
    @Proves("LV-BUILT-11")
    void shows_errors_that_it_is_given_and_says_how_files_are_encoded() {
      try (var live = LiveTester.open(beans, "/tags")) {
        assertThat(live.text("#wrong b")).isEqualTo("[too hot, too weak] [late]");
        assertThat(live.attribute("#posted", "enctype")).contains("multipart/form-data");
        assertThat(live.attribute("#put", "enctype")).isEmpty();
      }
    }

    @Test
    @Proves("PX-FORM-24")
    void has_labels_and_errors() {
      try (var live = LiveTester.open(beans, "/tags")) {
        assertThat(html(live, "#l"))
            .isEqualTo("<label for=\"person_name\" class=\"live-label\" id=\"l\">Name</label>");
        assertThat(html(live, "label[for=x]"))
            .isEqualTo(
                "<label for=\"x\" class=\"live-label\">Text<span class=\"live-required\""
                    + " aria-hidden=\"true\">*</span></label>");
        assertThat(live.text("#e")).isEqualTo("wrong");
      }
    }
  }

  /** Without the line breaks that jsoup adds. */
  private static String html(LiveTester live, String css) {
    var document = Jsoup.parse(live.html());
    document.outputSettings().prettyPrint(false);
    return document.select(css).outerHtml();
  }

  record Everything(
      @NotBlank @Size(min = 2, max = 9) String text,
      @Email String email,
      String website,
      String password,
      String notes,
      int count,
      BigDecimal price,
      LocalDate date,
      LocalTime time,
      LocalDateTime at,
      YearMonth month,
      LocalDate week,
      boolean open) {}

  @LiveView("/inputs")
  @Template(
      """
      <live:form for="#{form}" phx-change="change">
      <live:input field="#{form.text}" label="Text" hint="Some" placeholder="p" phx-debounce="300" data-x="1" class="wide"/>
      <live:input field="#{form.email}"/>
      <live:input field="#{form.website}" type="url"/>
      <live:input field="#{form.password}" type="password"/>
      <live:input id="pw2" name="x" field="#{form.password}" type="password" value="shown"/>
      <live:input field="#{form.notes}" type="textarea" rows="3"/>
      <live:input field="#{form.count}"/>
      <live:input id="slide" field="#{form.count}" type="range" min="0" max="10"/>
      <live:input field="#{form.price}"/>
      <live:input field="#{form.date}"/>
      <live:input field="#{form.time}"/>
      <live:input id="t2" field="#{form.time}" precision="second"/>
      <live:input id="t3" field="#{form.time}" precision="millisecond"/>
      <live:input field="#{form.at}"/>
      <live:input field="#{form.month}"/>
      <live:input field="#{form.week}" type="week"/>
      <live:input field="#{form.open}" label="Open"/>
      <live:input id="sw" field="#{form.open}" type="switch"/>
      <live:input id="bare" field="#{form.open}" type="checkbox" hidden-input="false" checked-value="yes"/>
      <live:input id="hid" field="#{form.text}" type="hidden"/>
      <live:input name="color" type="color" value="#ff0000"/>
      <live:input name="doc" type="file" accept=".pdf"/>
      <live:input name="tel" type="tel" value="1 &amp; 2" errors="#{['no']}"/>
      <live:input name="s" type="search"/>
      </live:form>
      """)
  static class InputsView {
    private Form<Everything> form =
        Form.of(
            new Everything(
                "a\"<b>",
                "a@b.c",
                "https://x",
                "secret",
                "\none",
                3,
                new BigDecimal("9.50"),
                LocalDate.of(2026, 2, 3),
                LocalTime.of(9, 30),
                LocalDateTime.of(2026, 2, 3, 9, 30),
                YearMonth.of(2026, 2),
                LocalDate.of(2026, 1, 1),
                true));

    @OnEvent
    void change(Form<Everything> changed) {
      form = changed;
    }
  }

  @Nested
  class An_input {
    @Test
    @Proves({"LV-COMP-29", "PX-FORM-09", "PX-FORM-15", "PX-FORM-16", "PX-FORM-20", "LV-FORM-37"})
    void has_type_id_name_and_value_of_its_field() {
      try (var live = LiveTester.open(beans, "/inputs")) {
        assertThat(html(live, "#everything_text"))
            .isEqualTo(
                "<input type=\"text\" class=\"live-input\" value=\"a&quot;&lt;b&gt;\""
                    + " aria-describedby=\"everything_text_error everything_text_hint\""
                    + " id=\"everything_text\" name=\"everything[text]\" maxlength=\"9\""
                    + " minlength=\"2\" required placeholder=\"p\" phx-debounce=\"300\""
                    + " data-x=\"1\">");
        var text = element(live, "#everything_text");
        assertThat(text.attr("minlength")).isEqualTo("2");
        assertThat(text.attr("maxlength")).isEqualTo("9");
        assertThat(text.hasAttr("required")).isTrue();
        assertThat(text.attr("phx-debounce")).isEqualTo("300");
        assertThat(text.parent().className()).isEqualTo("live-field live-text wide");
        assertThat(live.text("#everything_text_hint")).isEqualTo("Some");
        assertThat(live.text("label[for=everything_text]")).isEqualTo("Text*");
        input(live, "#everything_email", "email", "a@b.c");
        input(live, "#everything_website", "url", "https://x");
        input(live, "#everything_count", "number", "3");
        input(live, "#slide", "range", "3");
        assertThat(element(live, "#slide").attr("max")).isEqualTo("10");
        input(live, "#everything_price", "number", "9.50");
        assertThat(element(live, "#everything_price").attr("step")).isEqualTo("any");
        input(live, "#everything_date", "date", "2026-02-03");
        input(live, "#everything_time", "time", "09:30");
        input(live, "#t2", "time", "09:30:00");
        assertThat(element(live, "#t2").attr("step")).isEqualTo("1");
        input(live, "#t3", "time", "09:30:00.000");
        input(live, "#everything_at", "datetime-local", "2026-02-03T09:30");
        input(live, "#everything_month", "month", "2026-02");
        input(live, "#everything_week", "week", "2026-W01");
        input(live, "#hid", "hidden", "a\"<b>");
        input(live, "#color", "color", "#ff0000");
        input(live, "#doc", "file", "");
        input(live, "#tel", "tel", "1 & 2");
        input(live, "#s", "search", "");
        assertThat(element(live, "#everything_open").hasAttr("checked")).isTrue();
        assertThat(element(live, "#sw").attr("role")).isEqualTo("switch");
        assertThat(element(live, "#bare").hasAttr("checked")).isFalse();
        assertThat(Jsoup.parse(live.html()).select("[type=hidden][name='everything[open]']"))
            .hasSize(2)
            .allSatisfy(hidden -> assertThat(hidden.attr("value")).isEqualTo("false"));
      }
    }

    private static void input(LiveTester live, String css, String type, String value) {
      var input = element(live, css);
      assertThat(input.attr("type")).as(css).isEqualTo(type);
      assertThat(input.attr("value")).as(css).isEqualTo(value);
    }

    @Test
    @Proves({"LV-FORM-20", "PX-FORM-17"})
    void never_writes_a_password_back() {
      try (var live = LiveTester.open(beans, "/inputs")) {
        assertThat(element(live, "#everything_password").hasAttr("value")).isFalse();
        live.change("#everything", Map.of("everything[password]", "typed"));
        assertThat(element(live, "#everything_password").hasAttr("value")).isFalse();
        input(live, "#pw2", "password", "shown");
        assertThat(live.html()).doesNotContain("typed", "secret");
      }
    }

    @Test
    @Proves("PX-FORM-19")
    void keeps_the_first_line_break_of_a_text() {
      try (var live = LiveTester.open(beans, "/inputs")) {
        assertThat(live.html()).contains("rows=\"3\">\n\none</textarea>");
      }
    }

    @Test
    void tells_everybody_what_is_wrong() {
      try (var live = LiveTester.open(beans, "/inputs")) {
        live.change("#everything", Map.of("everything[text]", "x"));
        var text = element(live, "#everything_text");
        assertThat(text.attr("aria-invalid")).isEqualTo("true");
        assertThat(text.attr("aria-describedby"))
            .isEqualTo("everything_text_error everything_text_hint");
        assertThat(live.text("#everything_text_error")).isEqualTo("size must be between 2 and 9");
        assertThat(live.text("#tel_error")).isEqualTo("no");
        assertThat(element(live, "#everything_count").hasAttr("aria-invalid")).isFalse();
      }
    }
  }

  enum Size2 {
    SMALL,
    VERY_LARGE
  }

  record Pick(Size2 size, String color, List<String> tags, List<Size2> sizes, String one) {}

  @LiveView("/choices")
  @Template(
      """
      <live:form for="#{form}" phx-change="change">
      <live:input field="#{form.size}" label="Size" prompt="Choose…"/>
      <live:input field="#{form.color}" options="#{colors}"/>
      <live:input field="#{form.tags}" options="#{['a', 'b<', 'c']}"/>
      <live:input field="#{form.sizes}" type="checkboxes" label="Sizes"/>
      <live:input field="#{form.one}" type="radio" label="One" options="#{one}"/>
      </live:form><p>#{form.value()}</p>
      """)
  static class ChoicesView {
    private final Map<String, Object> colors = new LinkedHashMap<>();
    private final List<Object> one =
        List.of(FormOption.of("Yes", "y"), FormOption.of("No & never", "n/a").disable());
    private Form<Pick> form =
        Form.of(new Pick(Size2.VERY_LARGE, "#0f0", List.of("b<"), List.of(Size2.SMALL), "y"));

    ChoicesView() {
      colors.put("Red", "#f00");
      colors.put("Greens", Map.of("Green", "#0f0"));
    }

    @OnEvent
    void change(Form<Pick> changed) {
      form = changed;
    }
  }

  @Nested
  class Choices {
    @Test
    @Proves({"PX-FORM-10", "PX-FORM-22", "LV-FORM-37"})
    void of_a_select_are_options_groups_and_a_prompt() {
      try (var live = LiveTester.open(beans, "/choices")) {
        assertThat(html(live, "#pick_size"))
            .isEqualTo(
                "<select class=\"live-input\" aria-describedby=\"pick_size_error\""
                    + " id=\"pick_size\" name=\"pick[size]\">"
                    + "<option value=\"\">Choose…</option><option value=\"SMALL\">Small</option>"
                    + "<option value=\"VERY_LARGE\" selected>Very large</option></select>");
        assertThat(html(live, "#pick_color"))
            .isEqualTo(
                "<select class=\"live-input\" aria-describedby=\"pick_color_error\""
                    + " id=\"pick_color\" name=\"pick[color]\">"
                    + "<option value=\"#f00\">Red</option><optgroup label=\"Greens\">"
                    + "<option value=\"#0f0\" selected>Green</option></optgroup></select>");
        assertThat(html(live, "#pick_tags"))
            .isEqualTo(
                "<select class=\"live-input\" aria-describedby=\"pick_tags_error\""
                    + " id=\"pick_tags\" name=\"pick[tags][]\" multiple>"
                    + "<option value=\"a\">a</option><option value=\"b&lt;\" selected>b&lt;</option>"
                    + "<option value=\"c\">c</option></select>");
      }
    }

    @Test
    @Proves({"PX-FORM-21"})
    void are_radio_buttons_or_boxes_with_an_id_each() {
      try (var live = LiveTester.open(beans, "/choices")) {
        var yes = element(live, "#pick_one_y");
        assertThat(yes.attr("name")).isEqualTo("pick[one]");
        assertThat(yes.hasAttr("checked")).isTrue();
        assertThat(element(live, "#pick_one_n_a").hasAttr("disabled")).isTrue();
        assertThat(element(live, "#pick_sizes_SMALL").hasAttr("checked")).isTrue();
        assertThat(element(live, "#pick_sizes_SMALL").attr("name")).isEqualTo("pick[sizes][]");
        assertThat(live.text("fieldset#pick_sizes legend")).isEqualTo("Sizes");
      }
    }

    @Test
    void can_all_be_taken_back() {
      try (var live = LiveTester.open(beans, "/choices")) {
        live.change(
            "#pick",
            Map.of("pick[tags][]", List.of(), "pick[sizes][]", List.of(), "pick[size]", ""));
        assertThat(live.text("p"))
            .isEqualTo("Pick[size=null, color=#0f0, tags=[], sizes=[], one=y]");
        live.change("#pick", Map.of("pick[tags][]", List.of("a", "c"), "pick[size]", "SMALL"));
        assertThat(live.text("p"))
            .isEqualTo("Pick[size=SMALL, color=#0f0, tags=[a, c], sizes=[], one=y]");
      }
    }
  }

  record Line(@NotBlank String item, @Min(1) int amount) {}

  record Order(@Valid Line main, @Valid List<Line> lines) {}

  @LiveView("/list")
  @Template(
      """
      <live:form for="#{form}" phx-change="change">
      <live:inputs-for field="#{form.main}" :let="m"><live:input field="#{m.item}"/></live:inputs-for>
      <div id="lines"><live:inputs-for field="#{form.lines}" :let="l" append="#{more}">
        <section><live:input field="#{l.item}"/><live:input field="#{l.amount}"/>
        <live:entry-move entry="#{l}" to="up" label="Up"/><live:entry-move entry="#{l}" to="down" label="Down"/><live:entry-remove entry="#{l}"/></section>
      </live:inputs-for></div>
      <div id="plain"><live:inputs-for field="#{form.lines}" :let="l" skip-hidden default="#{more}"><b>#{l.index().orElse(-1)}</b></live:inputs-for></div>
      <live:entry-add field="#{form.lines}">One more</live:entry-add>
      </live:form><i>#{form.value().lines()}</i>
      """)
  static class ListView {
    private final List<Line> more = List.of(new Line("more", 9));
    private Form<Order> form =
        Form.of(new Order(new Line("m", 1), List.of(new Line("a", 1), new Line("b", 2))));

    @OnEvent
    void change(Form<Order> changed) {
      form = changed;
    }
  }

  @Nested
  class Inputs_for_nested_records {
    @Test
    @Proves({"LV-BUILT-14", "LV-BUILT-16", "PX-FORM-13"})
    void are_named_by_their_place_and_kept_apart() {
      try (var live = LiveTester.open(beans, "/list")) {
        assertThat(element(live, "#order_main_item").attr("value")).isEqualTo("m");
        assertThat(element(live, "#order_lines_1_item").attr("name"))
            .isEqualTo("order[lines][1][item]");
        var hidden = Jsoup.parse(live.html()).select("[type=hidden]");
        assertThat(hidden.eachAttr("name"))
            .containsExactly(
                "order[lines_sort][]",
                "order[lines][0][_persistent_id]",
                "order[lines_sort][]",
                "order[lines][1][_persistent_id]",
                "order[lines_sort][]",
                "order[lines][2][_persistent_id]",
                "order[lines_drop][]");
        assertThat(hidden.eachAttr("value")).containsExactly("0", "0", "1", "1", "2", "2", "");
      }
    }

    @Test
    @Proves({"LV-BUILT-15", "LV-FORM-24"})
    void have_more_entries_until_something_was_sent() {
      try (var live = LiveTester.open(beans, "/list")) {
        assertThat(element(live, "#order_lines_2_item").attr("value")).isEqualTo("more");
        live.change("#order", Map.of("order[lines][0][item]", "aa"));
        assertThat(live.text("i"))
            .isEqualTo(
                "[Line[item=aa, amount=1], Line[item=b, amount=2], Line[item=more, amount=9]]");
        assertThat(live.text("#plain")).isEqualTo("012");
      }
    }

    @Test
    @Proves("LV-FORM-23")
    void are_added_moved_and_removed_by_buttons() {
      try (var live = LiveTester.open(beans, "/list")) {
        live.change("#lines section:nth-of-type(2) [aria-label=Up]", Map.of());
        assertThat(live.text("i"))
            .isEqualTo(
                "[Line[item=b, amount=2], Line[item=a, amount=1], Line[item=more, amount=9]]");
        live.change("#lines section:nth-of-type(1) [aria-label=Remove]", Map.of());
        assertThat(live.text("i")).isEqualTo("[Line[item=a, amount=1], Line[item=more, amount=9]]");
        live.change("[value=new]", Map.of());
        assertThat(live.text("i"))
            .isEqualTo(
                "[Line[item=a, amount=1], Line[item=more, amount=9], Line[item=null, amount=0]]");
        assertThat(element(live, "#order_lines_2_item").attr("value")).isEmpty();
      }
    }
  }

  record Ten(
      @Size(min = 3, message = "is too short") String f1,
      @Size(min = 3, message = "is too short") String f2,
      @Size(min = 3, message = "is too short") String f3,
      @Size(min = 3, message = "is too short") String f4,
      @Size(min = 3, message = "is too short") String f5,
      @Size(min = 3, message = "is too short") String f6,
      @Size(min = 3, message = "is too short") String f7,
      @Size(min = 3, message = "is too short") String f8,
      @Size(min = 3, message = "is too short") String f9,
      @Size(min = 3, message = "is too short") String f10) {}

  @LiveView("/ten")
  @Template(
      "<live:form for='#{form}' phx-change='change'>"
          + "<live:input :for='f : form.fields()' field='#{form.field(f)}' label='#{f}'/></live:form>")
  static class TenView {
    private Form<Ten> form = Form.empty(Ten.class);

    @OnEvent
    void change(Form<Ten> changed) {
      form = changed;
    }
  }

  @Test
  void a_change_of_ten_inputs_sends_the_one_error_that_changed() {
    try (var live = LiveTester.open(beans, "/ten")) {
      live.change("#ten", Map.of("ten[f3]", "a"));
      assertThat(answer(live))
          .isEqualTo(
              changed(
                  "'3':' value=\\\"a\\\"','4':' aria-invalid=\\\"true\\\"','9':{'s':['<p"
                      + " class=\\\"live-error-text\\\">','</p>'],'k':{'0':{'0':'is too"
                      + " short'},'kc':1}}"));
      live.change("#ten", Map.of("ten[f3]", "ab"));
      assertThat(answer(live)).isEqualTo(changed("'3':' value=\\\"ab\\\"'"));
      live.change("#ten", Map.of("ten[f3]", "abc"));
      assertThat(answer(live))
          .isEqualTo(changed("'3':' value=\\\"abc\\\"','4':'','9':{'k':{'kc':0}}"))
          .hasSizeLessThan(110);
    }
  }

  /** The diff of the third input alone. */
  private static String changed(String part) {
    var around = "{'0':{'2':{'0':{'k':{'2':{'0':{'0':{'0':{" + part + "}}}},'kc':10}}}}}";
    return around.replace('\'', '"');
  }

  /** The diff in the last answer. */
  private static String answer(LiveTester live) {
    var frame = live.frames().get(live.frames().size() - 1);
    return frame.substring(frame.indexOf("{\"diff\":") + 8, frame.length() - 3);
  }
}
