package ee.liveview.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.AllowUpload;
import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnTick;
import ee.liveview.Param;
import ee.liveview.Params;
import ee.liveview.Subscribe;
import ee.liveview.Template;
import ee.liveview.Upload;
import ee.liveview.internal.cdi.LiveExtension;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.Assertions;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.junit5.WeldInitiator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a developer is told when an application with wrong views is deployed. */
class DefinitionErrorsTest {
  private static final String HERE = DefinitionErrorsTest.class.getName() + "$";

  @LiveView("/none")
  static class NoTemplate {}

  @LiveView("/same/{a}")
  @Template("<p></p>")
  static class Same1 {}

  @LiveView("/same/{b}")
  @Template("<p></p>")
  static class Same2 {}

  @LiveView("rooms/{")
  @Template("<p></p>")
  static class BadRoute {}

  @LiveView("/events")
  @Template("<p></p>")
  static class SameEvent {
    @OnEvent("inc")
    void a() {}

    @OnEvent("inc")
    void b() {}
  }

  @LiveView("/ticks")
  @Template("<p></p>")
  static class BadTicks {
    @OnTick(every = "soon")
    void soon() {}

    @OnTick(every = "9ms")
    void fast() {}
  }

  @LiveView("/infos")
  @Template("<p></p>")
  static class BadInfos {
    @OnInfo
    void none(LiveSocket live) {}
  }

  @LiveView("/topics/{room}")
  @Template("<p></p>")
  static class BadTopics {
    String owner = "";

    @Subscribe("room:{romo}")
    void near(String text) {}

    @Subscribe("of:{ownr}")
    void nearField(String text) {}

    @Subscribe("")
    void empty(String text) {}

    @Subscribe("room:{room")
    void open(String text) {}

    @Subscribe("both")
    void both(String text, Integer number) {}

    void observe(@Observes String text, Integer number) {}
  }

  @LiveComponent("app:listens")
  @Template("<p></p>")
  static class Listens {
    @Attr(required = true)
    String id;

    @Subscribe("news")
    void news(String text) {}
  }

  @LiveView("/parameters")
  @Template("<p></p>")
  static class BadParameter {
    @OnEvent
    void add(Thread thread) {}
  }

  @LiveView("/fields")
  @Template("<p></p>")
  static class BadFields {
    @Param static String shared;
    @Param final int fixed = 1;
    @Param Thread thread;
  }

  @LiveView("/uploads")
  @ApplicationScoped
  @Template("<p></p>")
  static class BadUploads {
    @AllowUpload(accept = ".txt")
    final Upload fixed = null;

    @AllowUpload(accept = ".txt", chunkTimeout = "soon")
    Upload late;

    @AllowUpload(accept = ".txt")
    String text;

    @AllowUpload(accept = ".txt")
    Upload shared;
  }

  @LiveView("/scope")
  @RequestScoped
  @Template("<p></p>")
  static class BadScope {}

  @LiveView("/no-handler-of-components")
  @Template(
      "<live:tabs id=\"t\" label=\"T\" on-select=\"shwo\"><slot:tab name=\"a\""
          + " label=\"A\">a</slot:tab></live:tabs><live:table id=\"r\" rows=\"#{[1]}\""
          + " row-key=\"#{1}\" row-click=\"open\"><slot:col"
          + " label=\"A\">a</slot:col></live:table><live:modal id=\"m\" title=\"M\""
          + " on-cancel=\"shut\">m</live:modal><live:modal id=\"n\" title=\"N\""
          + " on-cancel=\"[]\">n</live:modal>")
  static class NoHandlerOfComponents {
    @OnEvent
    void show() {}
  }

  @LiveView("/handlers")
  @Template("<button phx-click='icn'>+</button>\n<form phx-submit='xyzzy'></form>")
  static class NoHandler {
    @OnEvent
    void inc() {}
  }

  @LiveView("/broken")
  @Template("<p>#{nmae}</p>")
  static class BrokenTemplate {
    String name = "";
  }

  @LiveView("/values")
  @Template(
      "<b phx-click='add' phx-value-bye='1'>+</b>\n"
          + "<b phx-click='add' phx-value-by='1' phx-value-xyzzy='2'>+</b>\n"
          + "<b phx-click='open' phx-value-userId='1'>+</b>\n"
          + "<b phx-click='add' phx-keydown='open' phx-value-by='1' phx-value-zzz='1'>+</b>")
  static class UnknownValues {
    @OnEvent
    void add(@Param("by") int by) {}

    @OnEvent("open")
    void show(LiveSocket live, @Param("userId") long userId) {}
  }

  @LiveView("/taken")
  @Template(
      "<b phx-click='all' phx-value-any='1'>+</b>"
          + "<b phx-click='named' phx-value-amount='1'>+</b>"
          + "<b phx-click='named' phx-keydown='all' phx-value-any='1'>+</b>"
          + "<b phx-click='named' phx-target='#other' phx-value-any='1'>+</b>"
          + "<b phx-click=\"#{event}\" phx-value-any='1'>+</b>"
          + "<b phx-click='lv:clear-flash' phx-value-key='info'>+</b>"
          + "<b phx-value-any='1'>+</b>")
  static class TakenValues {
    String event = "named";

    @OnEvent
    void all(Params params) {}

    @OnEvent
    void named(int amount) {}
  }

  @LiveView("/misspelled")
  @Template("<p>#{coutn}</p>")
  static class Misspelled {
    private final int count = 1;
  }

  @LiveView("/mixed")
  @Template(
      "<p class='a' class='b'>#{nmae}</p>\n<i :for='x in name'>#{x}</i><b phx-click='icn'>+</b>")
  static class Mixed {
    String name = "";

    @OnEvent
    void inc() {}
  }

  @LiveView("/levels")
  @Template("<p><div>#{1}</div></p><b phx-clik='a' phx-click='icn'>+</b>")
  static class Levels {
    @OnEvent
    void inc() {}
  }

  private static String deploy(Class<?>... views) {
    var thrown =
        Assertions.catchThrowable(
            () -> {
              try (var container = started(name -> Optional.empty(), views)) {
                assertThat(container.isRunning()).isTrue();
              }
            });
    assertThat(thrown).isInstanceOf(DeploymentException.class);
    return String.valueOf(thrown.getMessage());
  }

  private static WeldContainer started(
      Function<String, Optional<String>> settings, Class<?>... views) {
    return WeldInitiator.createWeld()
        .addExtension(new LiveExtension(settings))
        .addBeanClasses(views)
        .initialize();
  }

  private static Function<String, Optional<String>> checks(String setting) {
    return name -> Optional.of(setting).filter(any -> name.equals("live.checks"));
  }

  private static String one(String report) {
    return "1 problem(s) in the live views of this application\n\n" + report;
  }

  @Nested
  class A_view {
    @Test
    void without_template() {
      assertThat(deploy(NoTemplate.class))
          .isEqualTo(
              one(
                  "LIVE-D001  "
                      + HERE
                      + "NoTemplate has no template\n\n"
                      + "  Put ee/liveview/test/NoTemplate.html on the class path, or write"
                      + " @Template(\"…\") on the class.\n"));
    }

    @Test
    void at_the_route_of_another() {
      assertThat(deploy(Same1.class, Same2.class))
          .startsWith(one("LIVE-D002  " + HERE + "Same"))
          .contains(" are both at /same/{")
          .endsWith("\n  Give one of them another route.\n");
    }

    @Test
    void at_something_that_is_no_route() {
      assertThat(deploy(BadRoute.class))
          .startsWith(one("LIVE-D003  'rooms/{' of " + HERE + "BadRoute is no route: "))
          .endsWith("\n  Write a path such as \"/rooms/{room}\".\n");
    }

    @Test
    void with_two_methods_for_an_event() {
      assertThat(deploy(SameEvent.class))
          .startsWith(one("LIVE-D004  " + HERE + "SameEvent."))
          .contains("handles 'inc', which another method of the class handles too");
    }

    @Test
    void with_ticks_that_are_no_interval_or_too_short() {
      assertThat(deploy(BadTicks.class))
          .startsWith("2 problem(s)")
          .contains(
              "LIVE-D005  'soon' at " + HERE + "BadTicks.soon is no interval of at least 10 ms",
              "LIVE-D005  '9ms' at " + HERE + "BadTicks.fast is no interval of at least 10 ms");
    }

    @Test
    void with_a_method_for_no_message() {
      assertThat(deploy(BadInfos.class))
          .startsWith(one("LIVE-D006  " + HERE + "BadInfos.none takes 0 messages\n"));
    }

    @Test
    void with_topics_that_are_none_and_methods_that_take_too_much() {
      assertThat(deploy(BadTopics.class))
          .startsWith("6 problem(s)")
          .contains(
              "LIVE-D040  {romo} in 'room:{romo}' at "
                  + HERE
                  + "BadTopics.near is no field and no path parameter\n\n  Did you mean {room}?",
              "LIVE-D040  {ownr} in 'of:{ownr}' at "
                  + HERE
                  + "BadTopics.nearField is no field and no path parameter\n\n  Did you mean"
                  + " {owner}?",
              "LIVE-D040  '' at " + HERE + "BadTopics.empty is no topic\n",
              "LIVE-D040  'room:{room' at " + HERE + "BadTopics.open is no topic\n",
              "LIVE-D041  " + HERE + "BadTopics.both takes 2 messages\n",
              "LIVE-D042  "
                  + HERE
                  + "BadTopics.observe takes more than the event that it observes\n");
    }

    @Test
    void with_a_component_that_subscribes() {
      assertThat(deploy(Listens.class))
          .startsWith(one("LIVE-D025  " + HERE + "Listens has a method or field that only a view"));
    }

    @Test
    void with_a_parameter_that_nothing_can_become() {
      assertThat(deploy(BadParameter.class))
          .startsWith(
              one(
                  "LIVE-D007  parameter 'thread' of "
                      + HERE
                      + "BadParameter.add has the type"
                      + " java.lang.Thread, which nothing from a page can become\n"));
    }

    @Test
    void with_fields_that_cannot_be_filled() {
      assertThat(deploy(BadFields.class))
          .startsWith("3 problem(s)")
          .contains(
              "LIVE-D008  @Param field 'shared' of " + HERE + "BadFields cannot be filled",
              "LIVE-D008  @Param field 'fixed' of " + HERE + "BadFields cannot be filled",
              "LIVE-D008  @Param field 'thread' of " + HERE + "BadFields cannot be filled");
    }

    @Test
    @Proves("LV-UPL-02")
    void with_fields_that_cannot_take_files() {
      assertThat(deploy(BadUploads.class))
          .startsWith("4 problem(s)")
          .contains(
              "LIVE-D080  @AllowUpload field '" + HERE + "BadUploads.fixed' cannot take files",
              "LIVE-D080  @AllowUpload field '" + HERE + "BadUploads.late' cannot take files",
              "LIVE-D080  @AllowUpload field '" + HERE + "BadUploads.text' cannot take files",
              "LIVE-D080  " + HERE + "BadUploads is shared by several pages");
    }

    @Test
    void in_a_scope_that_no_view_can_have() {
      assertThat(deploy(BadScope.class))
          .startsWith(
              one(
                  "LIVE-D009  "
                      + HERE
                      + "BadScope is @RequestScoped, which no live view can be\n"));
    }

    @Test
    void whose_components_are_to_send_events_nobody_handles() {
      assertThat(deploy(NoHandlerOfComponents.class))
          .startsWith("3 problem(s)")
          .contains(
              "LIVE-D010  on-select=\"shwo\" has no @OnEvent method\n\n  "
                  + HERE
                  + "NoHandlerOfComponents @Template:1:29",
              "Did you mean \"show\"?",
              "LIVE-D010  row-click=\"open\" has no @OnEvent method\n\n  ",
              "LIVE-D010  on-cancel=\"shut\" has no @OnEvent method\n\n  ");
    }

    @Test
    void whose_template_names_events_nobody_handles() {
      assertThat(deploy(NoHandler.class))
          .startsWith("2 problem(s)")
          .contains(
              "LIVE-D010  phx-click=\"icn\" has no @OnEvent method\n\n  "
                  + HERE
                  + "NoHandler @Template:1:",
              "Did you mean \"inc\"?",
              "LIVE-D010  phx-submit=\"xyzzy\" has no @OnEvent method\n\n  "
                  + HERE
                  + "NoHandler @Template:2:",
              "Add a method @OnEvent void xyzzy() to the view.");
    }
  }

  @LiveView("/commands")
  @Template(
      """
      <main>
        <a phx-click="#{JS.show('#m').push('icn').push('inc', {'value': {'by': 2}})}"></a>
        <a phx-click="#{1 == 1 ? JS.push('nic', {'loading': '#m'}) : JS.push(live.id())}"></a>
        <a phx-click="#{JS.push('theirs', {'target': '#them'})}"></a>
        <a phx-click="#{JS.push('theirs')}" phx-target="#them"></a>
        <a data-ask="#{JS.push('aks')}"></a>
      </main>
      """)
  static class WrongCommands {
    @OnEvent
    void inc() {}

    @OnEvent
    void ask() {}
  }

  @LiveView("/options")
  @Template("<a phx-click=\"#{JS.hide('#m', {'tiem': 200, 'xyzzy': live.id()})}\"></a>")
  static class WrongOptions {}

  @LiveView("/methods")
  @Template("<a phx-click=\"#{JS.show('#m').add_class('x')}\"></a>")
  static class WrongCommand {}

  @Nested
  class Commands {
    @Test
    void that_push_an_event_which_nobody_handles() {
      assertThat(deploy(WrongCommands.class))
          .startsWith("3 problem(s)")
          .contains(
              "LIVE-D010  JS.push(\"icn\") has no @OnEvent method\n\n  "
                  + HERE
                  + "WrongCommands @Template:2:",
              "Did you mean \"inc\"?",
              "LIVE-D010  JS.push(\"nic\") has no @OnEvent method\n",
              "LIVE-D010  JS.push(\"aks\") has no @OnEvent method\n",
              "Did you mean \"ask\"?");
    }

    @Test
    void with_options_that_they_do_not_take() {
      assertThat(deploy(WrongOptions.class))
          .startsWith("2 problem(s)")
          .contains(
              "LIVE-R006  JS.hide has no option tiem\n",
              "Did you mean time?",
              "LIVE-R006  JS.hide has no option xyzzy\n",
              "It takes blocking, closest, inner, time, to, transition.");
    }

    @Test
    void that_do_not_exist() {
      assertThat(deploy(WrongCommand.class))
          .startsWith("1 problem(s)")
          .contains("JS has no method add_class", "Did you mean addClass()?");
    }
  }

  @Nested
  class A_value_of_an_element {
    @Test
    void that_no_handler_takes_is_reported() {
      assertThat(deploy(UnknownValues.class))
          .startsWith("4 problem(s)")
          .contains(
              "LIVE-D013  phx-value-bye is no parameter of add\n\n  "
                  + HERE
                  + "UnknownValues @Template:1:20",
              "  Did you mean phx-value-by?\n",
              "LIVE-D013  phx-value-xyzzy is no parameter of add\n\n  "
                  + HERE
                  + "UnknownValues @Template:2:37",
              "  Add @Param(\"xyzzy\") to a parameter of the method, or remove it.\n",
              "LIVE-D013  phx-value-userId is no parameter of open\n\n  "
                  + HERE
                  + "UnknownValues @Template:3:21",
              "  Browsers write the names of attributes in small letters: take it with"
                  + " @Param(\"userid\").\n",
              "LIVE-D013  phx-value-zzz is no parameter of add or open\n");
    }

    @Test
    void that_somebody_may_take_is_not() {
      try (var container = started(name -> Optional.empty(), TakenValues.class)) {
        assertThat(container.isRunning()).isTrue();
      }
    }
  }

  @Nested
  class Levels_of_problems {
    private final List<String> log = new ArrayList<>();
    private final Logger logger = Logger.getLogger("ee.liveview");
    private final Handler recorder =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            log.add(line.getLevel() + " " + line.getMessage());
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

    @Test
    void are_those_of_the_codes_unless_set() {
      assertThat(deploy(Levels.class))
          .startsWith("2 problem(s) in the live views of this application\n\nLIVE-T029  ")
          .contains("\nLIVE-D010  ");
      assertThat(log)
          .singleElement()
          .asString()
          .startsWith(
              "WARNING 1 warning(s) in the live views of this application\n\n"
                  + "LIVE-T033  There is no attribute phx-clik\n");
    }

    @Test
    void make_the_application_start_when_only_warnings_are_left() {
      var settings = checks("LIVE-T029=warning, LIVE-D010=warning");
      try (var container = started(settings, Levels.class)) {
        assertThat(container.isRunning()).isTrue();
        assertThat(log)
            .singleElement()
            .asString()
            .startsWith("WARNING 3 warning(s) in the live views of this application\n\n")
            .contains("LIVE-T029  ", "LIVE-T033  ", "LIVE-D010  ");
        assertThat(LiveTester.render(container.getBeanManager(), "/levels"))
            .asString()
            .contains("<p><div>1</div></p>");
      }
    }

    @Test
    void make_a_warning_an_error() {
      assertThatThrownBy(
              () -> started(checks("LIVE-T033=error,LIVE-T029=warning"), Levels.class).close())
          .isInstanceOf(DeploymentException.class)
          .hasMessageStartingWith(
              "2 problem(s) in the live views of this application\n\nLIVE-T033  ");
    }

    @Test
    void are_refused_when_they_cannot_be() {
      for (var setting :
          List.of("LIVE-X001=warning", "LIVE-T012=warning", "LIVE-E007=warning", "T029")) {
        assertThatThrownBy(() -> started(checks(setting), Levels.class).close())
            .as(setting)
            .isInstanceOf(DeploymentException.class)
            .hasMessageStartingWith("live.checks has " + setting + ": ");
      }
    }
  }

  @Nested
  class A_view_of_200_lines_with_ten_mistakes {
    @Test
    @Proves({"LV-HEEX-30", "PX-TMPL-06"})
    void yields_one_report_that_names_all_ten() throws IOException {
      var report = deploy(WarehouseView.class);
      try (var golden =
          DefinitionErrorsTest.class.getResourceAsStream("WarehouseView.report.txt")) {
        assertThat(report).isEqualTo(new String(golden.readAllBytes(), UTF_8));
      }
      assertThat(report).startsWith("10 problem(s) in the live views of this application\n\n");
    }
  }

  @Nested
  class All_problems {
    @Test
    void of_markup_values_and_events_are_reported_together_but_not_what_follows_from_another() {
      // The loop variable is missing because the loop is wrong, so unknown names are not told.
      assertThat(deploy(Mixed.class))
          .startsWith("3 problem(s)")
          .contains("LIVE-T010  ", "LIVE-T021  ", "LIVE-D010  ")
          .doesNotContain("LIVE-E007");
    }

    @Test
    @Proves("LV-ASSIGN-05")
    void of_state_that_is_not_there_suggest_what_is() {
      assertThat(deploy(Misspelled.class))
          .startsWith("1 problem(s)")
          .contains(
              "LIVE-E007  There is no coutn in reach of this template", "Did you mean count?");
    }

    @Test
    void of_all_views_are_reported_together() {
      assertThat(deploy(NoTemplate.class, BadTicks.class, NoHandler.class, BrokenTemplate.class))
          .startsWith("6 problem(s) in the live views of this application\n\n")
          .contains(
              "LIVE-D001  ",
              "LIVE-D005  ",
              "LIVE-D010  ",
              "There is no nmae in reach of this template",
              "@Template:1:6");
    }
  }
}
