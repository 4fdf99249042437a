package ee.liveview.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of tags. Whatever is written is compiled and deployed as well. */
class TagsTest {
  @TempDir Path folder;
  private Given given;

  @BeforeEach
  void begin() {
    given = new Given(folder);
  }

  @Nested
  class Text {
    @Test
    void stands_without_a_tag_unless_something_holds_on_to_it() {
      assertThat(
              given.page(
                  "<p><h:outputText value=\"#{a.b}\"/> <h:outputText id=\"x\" value=\"1 &lt; 2\"/></p>"))
          .isEqualTo("<p>#{a.b} <span id=\"x\">1 &lt; 2</span></p>\n");
    }

    @Test
    void of_a_bundle_gets_its_values() {
      given =
          given.file(
              "WEB-INF/faces-config.xml",
              "<faces-config><application><resource-bundle>"
                  + "<base-name>b</base-name><var>text</var></resource-bundle></application></faces-config>");
      assertThat(
              given.page(
                  "<h:outputFormat value=\"#{text['for.you']}\"><f:param value=\"#{a.b}\"/></h:outputFormat>"))
          .isEqualTo("#{msg.text('for.you', a.b)}\n");
    }

    @Test
    void that_was_formatted_says_how() {
      assertThat(
              given.page(
                  "<p>\n<h:outputText value=\"#{a.b}\"><f:convertNumber pattern=\"0.00\"/></h:outputText></p>"))
          .contains(
              "<!--- TODO page.xhtml:7 <h:outputText>: format it (f:convertNumber pattern=0.00) --->");
    }
  }

  @Nested
  class Expressions {
    @Test
    void keep_their_meaning_under_new_names() {
      assertThat(
              given.page(
                  "<p title=\"${a.b}\">#{fn:length(a.list) gt 1 ? \"many\" : 'few'} #{request.contextPath}</p>"))
          .isEqualTo(
              "<p title=\"#{a.b}\">#{a.list.size() gt 1 ? 'many' : 'few'} #{contextPath}</p>\n");
    }

    @Test
    void of_faces_itself_are_empty_and_noted() {
      assertThat(given.page("<p>#{facesContext.viewRoot.viewId}</p>"))
          .contains("TODO page.xhtml:6 <p>: there is no facesContext in a live template --->")
          .contains("#{facesContext.viewRoot.viewId}");
    }

    @Test
    void call_functions_of_the_view_where_a_library_had_them() {
      assertThat(given.view("<p>#{x:shout(a.b)}</p>"))
          .contains(
              "  // TODO page.xhtml:6: was a function of a tag library\n  Object shout(Object... arguments)");
    }
  }

  @Nested
  class Choices {
    @Test
    void become_directives() {
      assertThat(
              given.page(
                  "<c:if test=\"#{a.b and a.c}\"><b>1</b>two</c:if>"
                      + "<ui:fragment rendered=\"#{a.d}\"><i rendered=\"x\">3</i></ui:fragment>"))
          .isEqualTo(
              "<b :if=\"a.b and a.c\">1</b><span :if=\"a.b and a.c\">two</span><i :if=\"a.d\">3</i>\n");
    }

    @Test
    void of_several_elements_repeat_their_condition() {
      assertThat(
              given.page(
                  "<c:choose><c:when test=\"#{a.b}\"><b>1</b></c:when>"
                      + "<c:when test=\"#{a.c}\"><b>2</b><b>3</b></c:when><c:otherwise><b>4</b></c:otherwise></c:choose>"))
          .isEqualTo(
              """
              <b
                :if="a.b"
              >1</b><b
                :if="not (a.b) and (a.c)"
              >2</b><b :if="not (a.b) and (a.c)">3</b><b :if="not (a.b) and not (a.c)">4</b>
              """);
    }
  }

  @Nested
  class Loops {
    @Test
    void stand_on_the_element_that_they_repeat() {
      assertThat(
              given.page(
                  "<ul><c:forEach items=\"#{a.list}\" var=\"x\"><li>#{x}</li></c:forEach></ul>"))
          .contains("<li :for=\"x : a.list\">#{x}</li>");
    }

    @Test
    void know_their_place() {
      assertThat(
              given.page(
                  "<ui:repeat value=\"#{a.list}\" var=\"x\" varStatus=\"at\">"
                      + "<i>#{at.first ? '' : ','}</i><b>#{at.count}. #{x}</b></ui:repeat>"))
          .contains(":for=\"(row, x) : a.list\"", "#{(row == 0) ? '' : ','}", "#{(row + 1)}. #{x}");
    }

    @Test
    void count() {
      assertThat(given.page("<c:forEach begin=\"1\" end=\"3\" var=\"i\"><b>#{i}</b></c:forEach>"))
          .isEqualTo("<b :for=\"i : [1, 2, 3]\">#{i}</b>\n");
    }

    @Test
    void in_loops_tell_both_rows_to_an_event() {
      assertThat(
              given.page(
                  "<ui:repeat value=\"#{a.list}\" var=\"x\"><ui:repeat value=\"#{x.parts}\" var=\"y\">"
                      + "<h:commandLink action=\"#{a.drop(x, y)}\" value=\"-\"/></ui:repeat></ui:repeat>"))
          .contains("phx-value-row=\"#{row}\"", "phx-value-row2=\"#{row2}\"");
    }
  }

  @Nested
  class Forms {
    @Test
    void that_send_nothing_are_no_forms() {
      assertThat(given.page("<h:form><h:commandLink value=\"Go\" action=\"#{a.go}\"/></h:form>"))
          .isEqualTo("<a phx-click=\"go\" href=\"#\">Go</a>\n");
    }

    @Test
    void get_a_record_with_what_was_checked() {
      assertThat(
              given.view(
                  "<h:form id=\"f\"><h:inputText value=\"#{a.zip}\" required=\"true\">"
                      + "<f:validateRegex pattern=\"\\d{5}\"/></h:inputText>"
                      + "<h:inputText value=\"#{a.from}\"><f:convertDateTime type=\"localDate\"/></h:inputText>"
                      + "<h:selectManyCheckbox value=\"#{a.days}\"><f:selectItems value=\"#{a.all}\"/></h:selectManyCheckbox></h:form>"))
          .contains("@NotBlank @Pattern(regexp = \"\\\\d{5}\") String zip")
          .contains("LocalDate from")
          .contains("List<String> days");
    }

    @Test
    void keep_their_labels_with_the_inputs() {
      assertThat(
              given.page(
                  "<h:form id=\"f\"><p:outputLabel for=\"n\" value=\"Name:\"/><h:inputText id=\"n\" value=\"#{a.name}\"/></h:form>"))
          .contains("<live:input field=\"#{f.name}\" label=\"Name\" id=\"n\" />")
          .doesNotContain("<label");
    }

    @Test
    void tell_two_properties_of_one_name_apart() {
      assertThat(
              given.page(
                  "<h:form id=\"f\"><h:inputText value=\"#{a.home.city}\"/><h:inputText value=\"#{a.work.city}\"/></h:form>"))
          .contains("#{f.city}", "#{f.workCity}");
    }

    @Test
    void of_elements_that_faces_took_over_count_as_well() {
      assertThat(
              given.page(
                  "<form jsf:id=\"f\"><input type=\"email\" jsf:value=\"#{a.mail}\" placeholder=\"you\"/>"
                      + "<button jsf:action=\"#{a.send}\">Send</button></form>"))
          .isEqualTo(
              """
              <live:form for="#{f}" id="f" phx-change="fChanged" phx-submit="send">
                <live:input field="#{f.mail}" type="email" placeholder="you" /><button type="submit">
                  Send
                </button>
              </live:form>
              """);
    }

    @Test
    void with_an_ajax_listener_send_an_event_for_that_input() {
      assertThat(
              given.page(
                  "<h:form id=\"f\"><h:selectOneMenu value=\"#{a.land}\"><f:selectItems value=\"#{a.lands}\"/>"
                      + "<f:ajax listener=\"#{a.landChosen}\" render=\"@form\"/></h:selectOneMenu></h:form>"))
          .contains("options=\"#{a.lands}\"", "phx-change=\"landChosen\"");
    }

    @Test
    void in_an_included_file_are_those_of_the_page() {
      var page =
          given
              .facelet("part.xhtml", "<h:inputText value=\"#{who.name}\"/>")
              .facelet(
                  "page.xhtml",
                  "<h:form id=\"f\"><ui:include src=\"part.xhtml\"><ui:param name=\"who\""
                      + " value=\"#{a.person}\"/></ui:include></h:form>");
      assertThat(page.deployed("src/main/resources/app/PageView.html"))
          .contains("<app:part form=\"#{f}\" />");
      assertThat(page.deployed("src/main/java/app/PageView.java"))
          .contains("    // TODO part.xhtml:6: a.person.name = in.name()\n");
    }

    @Test
    void with_inputs_in_rows_say_that_they_need_a_list() {
      assertThat(
              given.page(
                  "<h:form id=\"f\"><h:dataTable value=\"#{a.lines}\" var=\"l\"><h:column><h:inputText value=\"#{l.count}\"/></h:column></h:dataTable></h:form>"))
          .contains("is bound to l.count: a list of records with live:inputs-for")
          .contains("<live:input name=\"count\" value=\"#{l.count}\" />");
    }
  }

  @Nested
  class Composite_components {
    @Test
    void take_events_and_children() {
      given =
          given.file(
              "resources/my/action.xhtml",
              """
              <ui:component xmlns:h="jakarta.faces.html" xmlns:ui="jakarta.faces.facelets" xmlns:cc="jakarta.faces.composite">
              <cc:interface><cc:attribute name="label"/><cc:attribute name="does" method-signature="void x()"/></cc:interface>
              <cc:implementation><h:commandButton value="#{cc.attrs.label}" action="#{cc.attrs.does}"/><cc:insertChildren/></cc:implementation>
              </ui:component>
              """);
      assertThat(given.page("<my:action label=\"Go\" does=\"#{a.go}\"><b>now</b></my:action>"))
          .isEqualTo("<my:action label=\"Go\" does=\"go\"><b>now</b></my:action>\n");
    }
  }

  @Nested
  class Prime_faces {
    @Test
    void dialogs_are_opened_by_the_browser() {
      assertThat(
              given.page(
                  "<p:commandButton value=\"New\" action=\"#{a.fresh}\" process=\"@this\" oncomplete=\"PF('d').show()\"/>"
                      + "<p:dialog widgetVar=\"d\" header=\"New\">x</p:dialog>"))
          .contains("phx-click=\"#{JS.push('fresh').exec('data-show', '#d')}\"")
          .contains("<live:modal id=\"d\" title=\"New\">");
    }

    @Test
    void tables_without_a_key_tell_rows_by_their_index() {
      assertThat(
              given.page(
                  "<p:dataTable value=\"#{a.list}\" var=\"x\"><p:column headerText=\"H\">"
                      + "<p:commandLink value=\"-\" action=\"#{a.drop(x)}\"/></p:column></p:dataTable>"))
          .contains("<tr :for=\"(row, x) : a.list\">", "<th>H</th>");
    }

    @Test
    void charts_are_left_to_a_hook() {
      var migration = given.facelet("page.xhtml", "<p:lineChart model=\"#{a.chart}\"/>").migrated();
      assertThat(migration.report().count(Outcome.MANUAL)).isEqualTo(1);
    }
  }

  @Nested
  class What_nobody_knows {
    @Test
    void leaves_what_it_contains_and_a_note() {
      assertThat(given.page("<x:magic><b>1</b></x:magic>"))
          .isEqualTo(
              "<!--- TODO page.xhtml:6 <x:magic>: has no counterpart here; what it contains follows ---><b>1</b>\n");
    }

    @Test
    void is_counted_where_no_rule_looks() {
      var report =
          given
              .facelet(
                  "page.xhtml",
                  "<p:dataTable value=\"#{a.l}\" var=\"x\"><p:column><f:facet name=\"filter\"><p:inputText/></f:facet></p:column></p:dataTable>")
              .migrated()
              .report();
      assertThat(report.findings())
          .filteredOn(f -> f.outcome() == Outcome.MANUAL)
          .extracting(Finding::tag)
          .containsExactlyInAnyOrder("f:facet", "p:inputText");
    }
  }
}
