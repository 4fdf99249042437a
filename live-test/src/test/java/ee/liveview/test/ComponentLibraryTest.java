package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.ComponentDoc;
import ee.liveview.ComponentLibrary;
import ee.liveview.FunctionComponent;
import ee.liveview.Html;
import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import ee.liveview.Slot;
import ee.liveview.SlotAttr;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Components in the hands of Java code. */
@LiveTest
@AddBeanClasses({
  ComponentLibraryTest.Welcome.class,
  ComponentLibraryTest.Line.class,
  ComponentLibraryTest.Inside.class,
  ComponentLibraryTest.Stars.class,
  ComponentLibraryTest.Around.class,
  ComponentLibraryTest.Flashes.class,
  ComponentLibraryTest.PageView.class
})
class ComponentLibraryTest {
  @Inject ComponentLibrary components;

  @FunctionComponent(value = "t:welcome", doc = "The mail to a new customer.")
  @Template(
      "<h1>Hello #{name}</h1><p :for=\"l : lines\">#{l}</p><t:line n=\"#{lines.size()}\"/><live:slot/>")
  record Welcome(
      @Attr(required = true, doc = "who gets it") String name, List<String> lines, Slot inner) {}

  @FunctionComponent("t:line")
  @Template("<i class=\"#{kind}\" :attrs=\"rest\">#{n}</i><b :for=\"c : col\">#{c.label}</b>")
  record Line(
      @Attr(doc = "how many") int n,
      @Attr(
              values = {"plain", "bold"},
              defaultValue = "plain")
          String kind,
      @Attr(hidden = true) Optional<String> old,
      @Attr(global = true, include = "x-*") Map<String, Object> rest,
      @SlotAttr(value = "label", required = true, doc = "its head") Slot col) {}

  @FunctionComponent(value = "t:inside", hidden = true)
  @Template("<u></u>")
  record Inside() {}

  @LiveComponent(value = "t:stars", doc = "Stars to click.")
  @Template("<s>#{id}</s>")
  static class Stars {
    @Attr(required = true)
    String id;
  }

  @FunctionComponent("t:around")
  @Template("<div><t:stars id=\"a\"/></div>")
  record Around() {}

  @FunctionComponent("t:flashes")
  @Template("<p>#{flash.info}</p>")
  record Flashes() {}

  @LiveView("/library")
  @Template("<t:welcome name=\"Ada\">\n  <b>x</b>\n</t:welcome>")
  static class PageView {}

  private ComponentDoc doc(String name) {
    return components.all().stream().filter(c -> c.name().equals(name)).findAny().orElseThrow();
  }

  @Nested
  class Rendering {
    @Test
    @Proves({"LV-HEEX-35", "PX-TMPL-03"})
    void gives_the_html_of_a_record_outside_of_any_view() {
      var mail = new Welcome("<Ada>", List.of("one", "two"), Slot.of(Html.text("Yours & ours")));
      assertThat(components.render(mail).markup())
          .isEqualTo(
              "<h1>Hello &lt;Ada&gt;</h1><p>one</p><p>two</p><i class=\"plain\">2</i>"
                  + "Yours &amp; ours");
    }

    @Test
    @Proves("PX-TMPL-03")
    void gives_the_html_of_a_component_by_its_name() {
      assertThat(
              components
                  .render("t:line", Map.of("n", "7", "kind", "bold", "x-data", "{}", "title", "<"))
                  .markup())
          .isEqualTo("<i class=\"bold\" title=\"&lt;\" x-data=\"{}\">7</i>");
      assertThat(components.render("t:line", Map.of()).markup())
          .isEqualTo("<i class=\"plain\">0</i>");
    }

    @Test
    void knows_where_the_application_is() {
      assertThat(components.render("live:link", Map.of("href", "/a")).markup())
          .isEqualTo("<a href=\"/a\"></a>");
    }

    @Test
    void refuses_what_does_not_fit() {
      refused(
          "t:wellcome", Map.of(), "there is no component <t:wellcome>; did you mean <t:welcome>?");
      refused("t:welcome", Map.of(), "<t:welcome> needs the attribute name");
      refused("t:line", Map.of("m", 1), "<t:line> has no attribute m; did you mean n?");
      refused("t:line", Map.of("n", "many"), "n of <t:line> is a int, which many cannot become");
      refused("t:line", Map.of("col", "x"), "col of <t:line> is a slot: Slot.of(Html.text(…))");
      refused(
          "t:stars", Map.of("id", "a"), "<t:stars> has or shows state, which lives in views only");
      assertThatThrownBy(() -> components.render(new Around()))
          .hasMessage("<t:around> has or shows state, which lives in views only");
      record Stranger() {}
      assertThatThrownBy(() -> components.render(new Stranger()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("is no record with @FunctionComponent of this application");
    }

    @Test
    void has_no_view_whose_messages_could_be_shown() {
      assertThatThrownBy(() -> components.render(new Flashes()))
          .hasRootCauseInstanceOf(ContextNotActiveException.class);
    }

    private void refused(String name, Map<String, ?> attributes, String why) {
      assertThatThrownBy(() -> components.render(name, attributes))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(why);
    }
  }

  @Nested
  class The_reference {
    @Test
    @Proves("LV-COMP-26")
    void says_what_components_are_for_and_leaves_out_what_is_hidden() {
      assertThat(doc("t:welcome").doc()).isEqualTo("The mail to a new customer.");
      assertThat(doc("t:stars").doc()).isEqualTo("Stars to click.");
      assertThat(components.all()).extracting(ComponentDoc::name).doesNotContain("t:inside");
      assertThat(doc("t:line").attributes())
          .extracting(ComponentDoc.Attribute::name)
          .containsExactly("n", "kind", "rest");
      assertThat(doc("t:line").attributes().get(0).doc()).isEqualTo("how many");
    }

    @Test
    @Proves("LV-COMP-27")
    void tells_attributes_slots_and_calls() {
      var kind = doc("t:line").attributes().get(1);
      assertThat(kind)
          .isEqualTo(
              new ComponentDoc.Attribute(
                  "kind",
                  "String",
                  false,
                  Optional.of("plain"),
                  List.of("plain", "bold"),
                  false,
                  ""));
      assertThat(doc("t:line").slots())
          .containsExactly(
              new ComponentDoc.Content(
                  "col",
                  false,
                  "",
                  List.of(
                      new ComponentDoc.Attribute(
                          "label",
                          "Object",
                          true,
                          Optional.empty(),
                          List.of(),
                          false,
                          "its head"))));
      assertThat(doc("t:stars").stateful()).isTrue();
      assertThat(doc("t:welcome").calls())
          .containsExactly(
              new ComponentDoc.Call(
                  PageView.class.getName() + " @Template", 1, 1, List.of("name"), List.of()));
      assertThat(doc("t:line").calls())
          .extracting(ComponentDoc.Call::file)
          .containsExactly(Welcome.class.getName() + " @Template");
    }
  }
}
