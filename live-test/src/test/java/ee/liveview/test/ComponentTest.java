package ee.liveview.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.Form;
import ee.liveview.FormField;
import ee.liveview.FunctionComponent;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Slot;
import ee.liveview.SlotAttr;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Function components: what a call gives, what a component shows, and what then goes over the wire.
 */
@LiveTest
@AddBeanClasses({
  ComponentTest.OwnInput.class,
  ComponentTest.OwnInputsView.class,
  ComponentTest.Card.class,
  ComponentTest.Badge.class,
  ComponentTest.Grid.class,
  ComponentTest.Tree.class,
  ComponentTest.Twice.class,
  ComponentTest.Endless.class,
  ComponentTest.Failing.class,
  ComponentTest.Sum.class,
  ComponentTest.Frame.class,
  ComponentTest.SumsView.class,
  ComponentTest.CardsView.class,
  ComponentTest.BadgesView.class,
  ComponentTest.GridView.class,
  ComponentTest.TreeView.class,
  ComponentTest.TwiceView.class,
  ComponentTest.FilesView.class,
  ComponentTest.EndlessView.class,
  ComponentTest.FailingView.class
})
class ComponentTest {
  @Inject BeanManager beans;

  @FunctionComponent("t:card")
  @Template(
      "<section class=\"card #{kind}\"><h3>#{title}<live:slot name=\"header\"/></h3>"
          + "<live:slot><i>empty</i></live:slot></section>")
  record Card(
      @Attr(required = true) String title,
      @Attr(
              values = {"plain", "warn"},
              defaultValue = "plain")
          String kind,
      Slot header,
      Slot inner) {}

  enum Tone {
    CALM,
    LOUD
  }

  @FunctionComponent("t:badge")
  @Template(
      "<b :attrs=\"rest\">#{label}:#{size}:#{tone}:#{wide}:#{note.orElse('-')}:#{headerClass}:#{css}</b>")
  record Badge(
      Object label,
      @Attr(defaultValue = "3") int size,
      Tone tone,
      boolean wide,
      Optional<String> note,
      String headerClass,
      @Attr(name = "class") String css,
      @Attr(
              global = true,
              include = {"href", "x-*"})
          Map<String, Object> rest) {}

  @FunctionComponent("t:grid")
  @Template(
      "<table><tr><th :for=\"c : col\">#{c.label}</th></tr>"
          + "<tr :for=\"row : rows\"><td :for=\"c : col\"><live:slot entry=\"#{c}\" value=\"#{row}\"/></td>"
          + "<td :if=\"not empty action\"><live:slot name=\"action\" value=\"#{row}\"/></td></tr></table>")
  record Grid(
      @Attr(required = true) List<?> rows,
      @Attr(required = true) @SlotAttr(value = "label", required = true) Slot col,
      Slot action) {}

  /** An item of a tree. */
  public record Item(String name, List<Item> items) {}

  @FunctionComponent("t:tree")
  @Template(
      "<li>#{item.name}<ul :if=\"not empty item.items\"><t:tree :for=\"i : item.items\" item=\"#{i}\"/></ul></li>")
  record Tree(Item item) {}

  @FunctionComponent("t:twice")
  @Template("<div><live:slot value=\"#{1}\"/>|<live:slot value=\"#{n}\"/></div>")
  record Twice(int n, Slot inner) {}

  @FunctionComponent("t:endless")
  @Template("<p><t:endless/></p>")
  record Endless() {}

  @FunctionComponent("t:failing")
  @Template("<p>#{text.length()}\n  #{fail()}</p>")
  record Failing(String text) {
    String fail() {
      throw new IllegalStateException("no");
    }
  }

  @LiveView("/cards")
  @Template(
      "<t:card title=\"#{title}\" kind=\"warn\"><slot:header><small>#{count}</small></slot:header>"
          + "<p>#{text}</p></t:card><t:card title=\"Second &amp; last\"/>")
  static class CardsView {
    private String title = "A <b>";
    private int count;
    private String text = "x";

    @OnEvent
    void set(
        @Param("title") Optional<String> newTitle, @Param("count") Optional<Integer> newCount) {
      newTitle.ifPresent(t -> title = t);
      newCount.ifPresent(c -> count = c);
    }

    @OnEvent
    void nothing() {}
  }

  @LiveView("/badges")
  @Template(
      "<t:badge/>|<t:badge label=\"a\" size=\"7\" tone=\"LOUD\" wide note=\"n\" header-class=\"h\" class=\"c\" "
          + "id=\"b\" phx-click=\"go\" aria-label=\"#{n}\" x-y=\"z\" href=\"/a?b=1&amp;c=2\" data-a=\"x#{n}\"/>|"
          + "<t:badge label=\"#{n}\" size=\"#{'4'}\" tone=\"#{'CALM'}\" wide=\"#{n > 0}\" note=\"#{null}\" "
          + ":attrs=\"more\" title=\"own\"/>")
  static class BadgesView {
    private final int n = 1;
    private final Map<String, Object> more = new LinkedHashMap<>();

    BadgesView() {
      more.put("title", "spread");
      more.put("hidden", true);
      more.put("lang", null);
    }

    @OnEvent
    void go() {}
  }

  /** A row of the grid. */
  public record User(String name, int age) {}

  @LiveView("/grid")
  @Template(
      "<t:grid rows=\"#{users}\"><slot:col label=\"Name\" :let=\"u\">#{u.name}</slot:col>"
          + "<slot:col :if=\"ages\" label=\"Age #{unit}\" :let=\"u\"><i>#{u.age}</i></slot:col>"
          + "<slot:col :for=\"(i, x) : extra\" :if=\"x != 'no'\" label=\"#{x}\" :let=\"u\">#{i}#{x}#{u.age}</slot:col>"
          + "</t:grid>")
  static class GridView {
    private final List<User> users =
        new ArrayList<>(List.of(new User("Ada", 36), new User("Bo", 7)));
    private boolean ages;
    private final String unit = "y";
    private List<String> extra = List.of();

    @OnEvent
    void ages() {
      ages = !ages;
    }

    @OnEvent
    void extra() {
      extra = List.of("k", "no", "m");
    }

    @OnEvent
    void older() {
      users.set(1, new User("Bo", 8));
    }
  }

  @LiveView("/tree")
  @Template("<ul><t:tree item=\"#{root}\"/></ul>")
  static class TreeView {
    private final Item root =
        new Item(
            "a",
            List.of(new Item("b", List.of()), new Item("c", List.of(new Item("d", List.of())))));
  }

  @LiveView("/twice")
  @Template("<t:twice n=\"#{n}\" :let=\"v\"><p>#{v}-#{n}</p></t:twice>")
  static class TwiceView {
    private int n = 2;

    @OnEvent
    void more() {
      n++;
    }
  }

  @LiveView("/files")
  @Template("<t:note kind=\"warn\" id=\"n1\">Hi <b>#{n}</b></t:note><t:note/>")
  static class FilesView {
    private final int n = 5;
  }

  @FunctionComponent("t:sum")
  @Template("<t:frame :attrs=\"rest\"><b>#{total()}</b></t:frame>")
  record Sum(int a, int b, @Attr(global = true) Map<String, Object> rest) {
    int total() {
      return a + b;
    }
  }

  @FunctionComponent("t:frame")
  @Template("<p :attrs=\"rest\"><live:slot/></p>")
  record Frame(@Attr(global = true) Map<String, Object> rest, Slot inner) {}

  @LiveView("/sums")
  @Template("<t:sum a=\"#{a}\" b=\"2\" title=\"#{title}\" lang=\"en\"/>")
  static class SumsView {
    private int a = 1;
    private String title = "a";

    @OnEvent
    void set(@Param("a") int newA, @Param("title") String newTitle) {
      a = newA;
      title = newTitle;
    }
  }

  @LiveView("/endless")
  @Template("<t:endless/>")
  static class EndlessView {}

  @LiveView("/failing")
  @Template("<main>\n<t:failing text=\"abc\"/></main>")
  static class FailingView {}

  /**
   * What stands in the container of the view, first for HTTP and then, the same, for the socket.
   */
  private String shown(String path) {
    try (var live = LiveTester.open(beans, path)) {
      assertThat(LiveTester.render(beans, path).html()).endsWith('>' + live.html() + "</div>");
      return live.html();
    }
  }

  record Guest(@Size(min = 2) String name, @Min(1) Integer age) {}

  @FunctionComponent("t:own-input")
  @Template(
      "<label for=\"#{field.id}\">#{label}</label>"
          + "<input id=\"#{field.id}\" name=\"#{field.name}\" value=\"#{field.value}\"><em :for=\"e : field.errors\">#{e.message}</em>")
  record OwnInput(FormField field, String label) {}

  @LiveView("/own-inputs")
  @Template(
      "<form id=\"f\" phx-change=\"changed\"><t:own-input field=\"#{form.name}\" label=\"Name\"/>"
          + "<t:own-input field=\"#{form.age}\" label=\"Age\"/></form>")
  static class OwnInputsView {
    private Form<Guest> form = Form.empty(Guest.class);

    @OnEvent
    void changed(Form<Guest> guest) {
      form = guest;
    }
  }

  @Nested
  class An_input_of_ones_own {
    @Test
    @Proves("LV-COMP-30")
    void needs_only_id_name_value_and_errors_of_its_field() {
      try (var live = LiveTester.open(beans, "/own-inputs")) {
        assertThat(live.html())
            .contains(
                "<label for=\"guest_name\">Name</label><input id=\"guest_name\" name=\"guest[name]\" value=\"\">"
                    + "<label for=\"guest_age\">Age</label>");
        live.change("#f", Map.of("guest[name]", "A", "guest[age]", 0));
        assertThat(live.attribute("#guest_name", "value")).contains("A");
        assertThat(live.attribute("#guest_age", "value")).contains("0");
        assertThat(live.texts("em")).hasSize(2);
        live.change("#f", Map.of("guest[name]", "Ada", "guest[age]", 36));
        assertThat(live.texts("em")).isEmpty();
      }
    }
  }

  @Nested
  class A_call {
    @Test
    @Proves({"LV-COMP-01", "LV-COMP-05", "LV-COMP-20", "LV-COMP-23", "LV-HEEX-20", "LV-HEEX-21"})
    void shows_the_template_with_what_it_gives() {
      assertThat(shown("/cards"))
          .isEqualTo(
              "<section class=\"card warn\"><h3>A &lt;b&gt;<small>0</small></h3><p>x</p></section>"
                  + "<section class=\"card plain\"><h3>Second &amp; last</h3><i>empty</i></section>");
    }

    @Test
    @Proves({"LV-ASSIGN-11", "LV-ASSIGN-12", "LV-COMP-28"})
    void sends_only_what_changed_in_it_and_in_its_slots() {
      try (var live = LiveTester.open(beans, "/cards")) {
        live.push("nothing", Map.of());
        live.assertNoDiff();
        live.push("set", Map.of("count", 1));
        assertThat(live.diff()).isEqualTo("{\"0\":{\"2\":{\"0\":\"1\"}}}");
        live.push("set", Map.of("title", "B"));
        assertThat(live.diff()).isEqualTo("{\"0\":{\"1\":\"B\"}}");
        live.push("set", Map.of("title", "B"));
        live.assertNoDiff();
      }
    }

    @Test
    @Proves({"LV-COMP-02", "LV-COMP-13", "LV-COMP-14", "LV-COMP-15", "LV-COMP-16", "LV-ASSIGN-18"})
    void gives_attributes_their_types_and_hands_the_others_on() {
      assertThat(shown("/badges"))
          .isEqualTo(
              "<b>:3::false:-::</b>|"
                  + "<b id=\"b\" phx-click=\"go\" aria-label=\"1\" x-y=\"z\" href=\"/a?b=1&amp;c=2\" data-a=\"x1\">"
                  + "a:7:LOUD:true:n:h:c</b>|"
                  + "<b title=\"own\" hidden>1:4:CALM:true:-::</b>");
    }

    @Test
    void may_stand_in_the_template_of_the_component_itself() {
      assertThat(shown("/tree"))
          .isEqualTo("<ul><li>a<ul><li>b</li><li>c<ul><li>d</li></ul></li></ul></li></ul>");
    }

    @Test
    void that_never_ends_is_an_error_and_no_overflow() {
      assertThatThrownBy(() -> LiveTester.render(beans, "/endless"))
          .hasMessageContaining("LIVE-R031")
          .hasMessageContaining("More than 200 components are called inside each other");
    }

    @Test
    void that_fails_says_where_and_who_called() {
      assertThatThrownBy(() -> LiveTester.render(beans, "/failing"))
          .hasMessageContaining("Failing @Template:2:5")
          .hasMessageContaining("called as <t:failing> at")
          .hasMessageContaining("FailingView @Template:2:1")
          .hasRootCauseMessage("no");
    }
  }

  @Nested
  class What_a_component_derives {
    @Test
    @Proves({"LV-ASSIGN-15", "LV-ASSIGN-16"})
    void from_its_attributes_follows_them_also_when_all_are_passed_on() {
      try (var live = LiveTester.open(beans, "/sums")) {
        assertThat(live.html()).isEqualTo("<p title=\"a\" lang=\"en\"><b>3</b></p>");
        live.push("set", Map.of("a", 5, "title", "a"));
        assertThat(live.diff()).isEqualTo("{\"0\":{\"0\":{\"1\":{\"0\":\"7\"}}}}");
        live.push("set", Map.of("a", 5, "title", "b"));
        assertThat(live.html()).isEqualTo("<p title=\"b\" lang=\"en\"><b>7</b></p>");
        live.push("set", Map.of("a", 5, "title", "b"));
        live.assertNoDiff();
      }
    }
  }

  @Nested
  class A_declaration {
    /** Java itself checks what the options are. */
    @Test
    @Proves("LV-COMP-19")
    void with_a_misspelled_option_does_not_compile(@TempDir Path folder) throws IOException {
      var good = compile(folder, "@SlotAttr(value = \"label\", required = true)");
      assertThat(good).isEmpty();
      var bad = compile(folder, "@SlotAttr(value = \"label\", requierd = true)");
      assertThat(bad)
          .singleElement()
          .satisfies(d -> assertThat(d.getMessage(Locale.ROOT)).contains("requierd"));
    }

    private List<Diagnostic<? extends JavaFileObject>> compile(Path folder, String annotation)
        throws IOException {
      var source =
          Files.writeString(
              folder.resolve("Menu.java"),
              "import ee.liveview.*;\n@FunctionComponent(\"t:menu\") record Menu("
                  + annotation
                  + " Slot col) {}");
      var compiler = ToolProvider.getSystemJavaCompiler();
      var found = new DiagnosticCollector<JavaFileObject>();
      try (var files = compiler.getStandardFileManager(found, Locale.ROOT, UTF_8)) {
        compiler
            .getTask(
                null,
                files,
                found,
                List.of("-proc:none", "-d", folder.toString()),
                null,
                files.getJavaFileObjects(source))
            .call();
      }
      return found.getDiagnostics();
    }
  }

  @Nested
  class A_slot {
    @Test
    @Proves({
      "LV-COMP-21",
      "LV-COMP-22",
      "LV-COMP-25",
      "LV-HEEX-15",
      "LV-HEEX-16",
      "LV-HEEX-19",
      "LV-ASSIGN-14"
    })
    void has_entries_with_attributes_and_takes_a_value() {
      try (var live = LiveTester.open(beans, "/grid")) {
        assertThat(live.html())
            .isEqualTo(
                "<table><tr><th>Name</th></tr><tr><td>Ada</td></tr><tr><td>Bo</td></tr></table>");
        live.push("ages", Map.of());
        assertThat(live.html())
            .isEqualTo(
                "<table><tr><th>Name</th><th>Age y</th></tr><tr><td>Ada</td><td><i>36</i></td></tr>"
                    + "<tr><td>Bo</td><td><i>7</i></td></tr></table>");
        live.push("older", Map.of());
        assertThat(live.diff())
            .isEqualTo(
                "{\"0\":{\"1\":{\"k\":{\"1\":{\"0\":{\"k\":{\"1\":{\"0\":{\"0\":\"8\"}},\"kc\":2}}},\"kc\":2}}}}");
        live.push("extra", Map.of());
        assertThat(live.html())
            .isEqualTo(
                "<table><tr><th>Name</th><th>Age y</th><th>k</th><th>m</th></tr>"
                    + "<tr><td>Ada</td><td><i>36</i></td><td>0k36</td><td>2m36</td></tr>"
                    + "<tr><td>Bo</td><td><i>8</i></td><td>0k8</td><td>2m8</td></tr></table>");
      }
    }

    @Test
    @Proves("LV-ASSIGN-14")
    void may_be_shown_twice_with_different_values() {
      try (var live = LiveTester.open(beans, "/twice")) {
        assertThat(live.html()).isEqualTo("<div><p>1-2</p>|<p>2-2</p></div>");
        live.push("more", Map.of());
        assertThat(live.diff())
            .isEqualTo("{\"0\":{\"0\":{\"1\":\"3\"},\"1\":{\"0\":\"3\",\"1\":\"3\"}}}");
      }
    }
  }

  @Nested
  class A_file {
    @Test
    @Proves({"LV-HEEX-32", "PX-TMPL-01"})
    void alone_is_a_component_with_declared_attributes() {
      assertThat(shown("/files"))
          .isEqualTo(
              "<p class=\"note warn\" id=\"n1\">Hi <b>5</b></p><p class=\"note info\">nothing</p>");
    }
  }
}
