package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Slot;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The layout around a view that lives with it. */
@LiveTest
@AddBeanClasses({
  LayoutTest.BarView.class,
  LayoutTest.ChoosingView.class,
  LayoutTest.HeadView.class,
  LayoutTest.Frame.class,
  LayoutTest.FramedView.class,
  LayoutTest.FilesView.class
})
class LayoutTest {
  private static final String FOLDER = "/ee/liveview/test/layouts/";

  @Inject BeanManager beans;

  @LiveView(value = "/bar", layout = FOLDER + "bar.html")
  @Template("<p>#{n}</p>")
  static class BarView {
    private int n;

    @OnEvent
    void inc() {
      n++;
    }

    @OnEvent
    void say(LiveSocket live) {
      live.flash().info("Saved");
    }

    @OnEvent
    void late(LiveSocket live) {
      live.layout(LiveView.NO_LAYOUT);
    }
  }

  @LiveView(
      value = "/choosing",
      layout = {FOLDER + "bar.html", FOLDER + "wide.html"})
  @Template("<p>#{n}</p>")
  static class ChoosingView {
    private int n;

    @OnMount
    void mount(LiveSocket live, @Param("layout") String layout) {
      if (layout != null) {
        live.layout(layout);
      }
    }
  }

  @LiveView(value = "/head", layout = FOLDER + "head.html")
  @Template(
      "<live:head><link rel='canonical' href='#{contextPath}/#{n}'></live:head>"
          + "<p phx-click='inc'>#{n}</p>")
  static class HeadView {
    private int n;

    @OnEvent
    void inc() {
      n++;
    }
  }

  @FunctionComponent("t:frame")
  @Template("<section title=\"#{label}\"><live:slot/></section>")
  record Frame(@Attr String label, Slot inner) {}

  @LiveView(value = "/framed", layout = FOLDER + "framed.html")
  @Template("<p phx-click='inc'>#{n}</p><i :for='x : [1, 2]'>#{x}</i>")
  static class FramedView {
    private int n;

    @OnEvent
    void inc() {
      n++;
    }
  }

  @LiveView("/files")
  @Template("<img src=\"#{asset['pics/a.png']}\"><i>#{live.csrfToken() == first}</i><b>#{n}</b>")
  static class FilesView {
    @Inject LiveSocket live;
    private String first = "";
    private int n;

    @OnMount
    void mount() {
      first = live.csrfToken();
    }

    @OnEvent
    void inc() {
      n++;
    }
  }

  @Nested
  class An_app_layout {
    @Test
    @Proves({"LV-LAY-02", "PX-TMPL-04"})
    void surrounds_the_view_in_both_renderings_and_is_updated_with_it() {
      try (var live = LiveTester.open(beans, "/bar")) {
        assertThat(live.deadHtml())
            .endsWith("\"><header></header><p>0</p><footer>0</footer></div>");
        assertThat(live.html()).isEqualTo("<header></header><p>0</p><footer>0</footer>");
        live.push("inc", Map.of());
        assertThat(live.diff()).isEqualTo("{\"1\":{\"0\":\"1\"},\"2\":\"1\"}");
        live.push("say", Map.of());
        assertThat(live.diff()).isEqualTo("{\"0\":\"Saved\"}");
        assertThat(live.html()).isEqualTo("<header>Saved</header><p>1</p><footer>1</footer>");
      }
    }

    @Test
    @Proves("LV-LAY-03")
    void is_the_first_of_the_view_unless_mounting_chooses_another_or_none() {
      assertThat(shown("/choosing")).isEqualTo("<header></header><p>0</p><footer>0</footer>");
      assertThat(shown("/choosing?layout=" + FOLDER + "wide.html"))
          .isEqualTo("<div class=\"wide\"><p>0</p></div>");
      assertThat(shown("/choosing?layout=none")).isEqualTo("<p>0</p>");
    }

    @Test
    void may_show_the_view_in_a_slot_of_a_component() {
      try (var live = LiveTester.open(beans, "/framed")) {
        assertThat(live.html())
            .isEqualTo("<section title=\"0\"><p phx-click=\"inc\">0</p><i>1</i><i>2</i></section>");
        live.click("p");
        assertThat(live.html())
            .isEqualTo("<section title=\"1\"><p phx-click=\"inc\">1</p><i>1</i><i>2</i></section>");
      }
    }

    @Test
    void that_the_view_does_not_name_cannot_be_chosen() {
      assertThatThrownBy(() -> shown("/choosing?layout=" + FOLDER + "wdie.html"))
          .hasStackTraceContaining(
              "ChoosingView has no layout '"
                  + FOLDER
                  + "wdie.html'; did you mean '"
                  + FOLDER.substring(1)
                  + "wide.html'?");
    }

    @Test
    void cannot_be_chosen_any_more_when_the_page_is_shown() {
      var live = LiveTester.open(beans, "/bar");
      assertThatThrownBy(() -> live.push("late", Map.of()))
          .cause()
          .hasMessage("the layout is chosen while mounting; this page has been shown already");
    }

    private String shown(String path) {
      try (var live = LiveTester.open(beans, path)) {
        assertThat(live.deadHtml()).contains(live.html());
        return live.html();
      }
    }
  }

  @Nested
  class Liveview_app_html {
    @TempDir Path folder;

    @LiveView("/inner")
    @Template("<p>#{title}</p>")
    static class InnerView {
      String title = "inner";
    }

    @LiveView(value = "/bare", layout = LiveView.NO_LAYOUT)
    @Template("<p>bare</p>")
    static class BareView {}

    @Test
    @Proves("LV-LAY-03")
    void is_the_layout_of_all_views_that_name_none() throws IOException {
      Files.createDirectory(folder.resolve("liveview"));
      Files.writeString(
          folder.resolve("liveview/app.html"), "<nav>#{flash.size()}</nav><live:content/>");
      try (var weld = deployed(InnerView.class, BareView.class)) {
        assertThat(LiveTester.open(weld.getBeanManager(), "/inner").html())
            .isEqualTo("<nav>0</nav><p>inner</p>");
        assertThat(LiveTester.open(weld.getBeanManager(), "/bare").html()).isEqualTo("<p>bare</p>");
      }
    }

    private WeldContainer deployed(Class<?>... views) throws IOException {
      var thread = Thread.currentThread();
      var before = thread.getContextClassLoader();
      thread.setContextClassLoader(new URLClassLoader(new URL[] {folder.toUri().toURL()}, before));
      try {
        return LiveWeld.weld().disableDiscovery().addBeanClasses(views).initialize();
      } finally {
        thread.setContextClassLoader(before);
      }
    }
  }

  @Nested
  class The_head_of_a_page {
    @Test
    void gets_what_layout_and_view_add_and_the_live_page_does_not() {
      var page = LiveBrowser.of(beans).contextPath("/shop").render("/head");
      assertThat(page.head())
          .isEqualTo(
              "<meta name=\"layout\" content=\"0\"><link rel='canonical' href=\"/shop/0\">"
                  .replace('\'', '"'));
      assertThat(page.html()).endsWith("><p phx-click=\"inc\">0</p></div>");
      try (var live = LiveTester.open(beans, "/head")) {
        live.click("p");
        assertThat(live.html()).isEqualTo("<p phx-click=\"inc\">1</p>");
      }
    }
  }

  @Nested
  class A_template {
    @Test
    void finds_the_address_of_a_file_below_the_context_path() {
      var browser = LiveBrowser.of(beans).contextPath("/shop");
      try (var live = browser.open("/files")) {
        assertThat(live.attribute("img", "src")).contains("/shop/pics/a.png");
      }
    }

    @Test
    void has_one_csrf_token_as_long_as_the_page_is_open() {
      try (var live = LiveTester.open(beans, "/files")) {
        assertThat(live.text("i")).isEqualTo("true");
        live.push("inc", Map.of());
        assertThat(live.diff()).isEqualTo("{\"2\":\"1\"}");
      }
    }
  }

  /** What a developer is told. */
  @Nested
  class A_layout_that_is_wrong {
    @LiveView(value = "/x", layout = FOLDER + "empty.html")
    @Template("<p></p>")
    static class EmptyView {
      int n;
    }

    @LiveView(value = "/x", layout = FOLDER + "missing.html")
    @Template("<p></p>")
    static class MissingView {}

    @LiveView(value = "/x", layout = FOLDER + "wrong.html")
    @Template("<p></p>")
    static class WrongView {}

    @LiveView(value = "/y", layout = FOLDER + "missing.html")
    @Template("<p></p>")
    static class AlsoMissingView {}

    @LiveView(value = "/x", layout = FOLDER + "wrong.html")
    @Template("<p></p>")
    static class LogOutView {
      String nobody = "";
    }

    @LiveView(value = "/x", layout = FOLDER + "wide.html")
    @Template("<p>#{x}</p>")
    static class NosyView {}

    @LiveView("/x")
    @Template("<div><live:head></live:head><live:content/></div><live:title/>")
    static class MisplacedView {}

    private String report(Class<?>... views) {
      var thrown =
          Assertions.catchThrowable(
              () -> LiveWeld.weld().disableDiscovery().addBeanClasses(views).initialize().close());
      assertThat(thrown).isInstanceOf(DeploymentException.class);
      return thrown.getMessage();
    }

    @Test
    @Proves("LV-LAY-06")
    void has_no_place_for_its_content() {
      assertThat(report(EmptyView.class))
          .isEqualTo(
              """
              1 problem(s) in the live views of this application

              LIVE-R050  The layout has no place for the view

                ee/liveview/test/layouts/empty.html:1:1
                   1 | <p>#{n}</p>
                     | ^

                Write <live:content/> where the view belongs.
              """);
    }

    @Test
    void does_not_exist() {
      assertThat(report(MissingView.class))
          .isEqualTo(
              """
              1 problem(s) in the live views of this application

              LIVE-D030  There is no layout ee/liveview/test/layouts/missing.html, which %s asks for

                Put it on the class path of the application.
              """
                  .formatted(MissingView.class.getName()));
    }

    @Test
    void names_what_only_some_views_have() {
      assertThat(report(WrongView.class))
          .startsWith("2 problem(s)")
          .contains("LIVE-E007  There is no nobody in reach of this template")
          .contains("layouts/wrong.html:1:18")
          .contains("Add it to WrongView");
      assertThat(report(LogOutView.class))
          .startsWith("1 problem(s)")
          .contains("LIVE-D010  phx-click=\"log_out\" has no @OnEvent method");
    }

    @Test
    void is_reported_once_however_many_views_have_it() {
      assertThat(report(MissingView.class, AlsoMissingView.class)).startsWith("1 problem(s)");
    }

    @Test
    void does_not_lend_its_loop_variables_to_the_view() {
      assertThat(report(NosyView.class)).startsWith("1 problem(s)").contains("LIVE-E007");
    }

    @Test
    void has_parts_where_they_do_not_belong() {
      assertThat(report(MisplacedView.class))
          .startsWith("3 problem(s)")
          .contains(
              "LIVE-R051  <live:head> belongs in the outermost level of a view or an app layout")
          .contains("LIVE-R051  <live:content> belongs in a layout")
          .contains("LIVE-R051  <live:title> belongs in a root layout");
    }
  }
}
