package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveView;
import ee.liveview.OnParams;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a developer is told when views do not fit into each other. */
class NestingErrorsTest {

  @LiveView
  @Template("<p>12:00 in #{city}</p>")
  static class ClockView {
    @Param private String city;
  }

  @LiveView("/search")
  @Template("<p>search</p>")
  static class SearchView {
    @OnParams
    void search() {}
  }

  @LiveView("/wrong")
  @Template(
      """
      <live:render view="ClokView" id="clock"/>
      <live:render view="SearchView" id="search"/>
      <live:render view="ClockView"/>
      <live:render id="none"/>
      <live:render view="ClockView" id="full">12:00</live:render>
      """)
  static class WrongView {}

  @LiveView("/head")
  @Template("<live:head><live:render view=\"ClockView\" id=\"a\"/></live:head><p>x</p>")
  static class HeadView {}

  @LiveView("/cities")
  @Template(
      "<live:render :for=\"city : cities\" view=\"ClockView\" id=\"clock\" city=\"#{city}\"/>")
  static class CitiesView {
    private final List<String> cities = List.of("Oslo", "Rome");
  }

  @LiveView("/empty")
  @Template("<live:render view=\"ClockView\" id=\"#{null}\"/>")
  static class EmptyView {}

  @LiveView("/late")
  @Template("<live:render view=\"#{kind}\" id=\"late\" city=\"Oslo\"/>")
  static class LateView {
    @Param private String kind;
  }

  @LiveView("/tag")
  @Template("<live:render view=\"ClockView\" id=\"late\" container=\"#{tag}\"/>")
  static class TagView {
    private final String tag = "p onclick=x";
  }

  @LiveView("/folder")
  @Template(
      "<live:render :if=\"depth < 3\" view=\"FolderView\" id=\"#{live.id()}-sub\" depth=\"#{depth + 1}\"/>")
  static class FolderView {
    @Param private int depth;
  }

  @Test
  void what_is_written_is_checked_at_deployment() {
    assertThatThrownBy(() -> deployed(WrongView.class, ClockView.class, SearchView.class))
        .hasMessageContaining("5 problem(s)")
        .hasMessageContaining("LIVE-R070  There is no live view ClokView")
        .hasMessageContaining("Did you mean ClockView?")
        .hasMessageContaining("1:14")
        .hasMessageContaining(
            "LIVE-R074  ee.liveview.test.NestingErrorsTest$SearchView has an @OnParams method")
        .hasMessageContaining("LIVE-R020  <live:render> needs the attribute id")
        .hasMessageContaining("LIVE-R020  <live:render> needs the attribute view")
        .hasMessageContaining("LIVE-R025  <live:render> takes no content");
  }

  @Test
  void the_head_shows_no_view() {
    assertThatThrownBy(() -> deployed(HeadView.class, ClockView.class))
        .hasMessageContaining("LIVE-R051  What is in <live:head> does not live");
  }

  @Test
  void an_id_is_given_once() {
    fails("/cities", "LIVE-R071  Two views of this page have the id clock", CitiesView.class);
  }

  @Test
  void an_id_is_not_empty() {
    fails("/empty", "LIVE-R072  The id of this view is empty", EmptyView.class);
  }

  @Test
  @Proves("LV-NEST-09")
  void the_name_of_the_element_is_a_name() {
    fails("/tag", "LIVE-R040  <live:render> cannot make a <p onclick=x>", TagView.class);
  }

  @Test
  void a_name_known_late_is_checked_late() {
    fails("/late?kind=Clock", "LIVE-R070  There is no live view Clock", LateView.class);
    try (var weld = deployed(LateView.class, ClockView.class)) {
      assertThat(LiveTester.render(weld.getBeanManager(), "/late?kind=ClockView").text("p"))
          .isEqualTo("12:00 in Oslo");
    }
  }

  @Test
  void a_view_that_stops_showing_itself_is_fine() {
    try (var weld = deployed(FolderView.class)) {
      var html = LiveTester.render(weld.getBeanManager(), "/folder").html();
      assertThat(html).contains("-sub-sub-sub\"").doesNotContain("-sub-sub-sub-sub");
    }
  }

  private static void fails(String path, String message, Class<?> view) {
    try (var weld = deployed(view, ClockView.class)) {
      assertThatThrownBy(() -> LiveTester.render(weld.getBeanManager(), path))
          .hasMessageContaining(message);
    }
  }

  private static org.jboss.weld.environment.se.WeldContainer deployed(Class<?>... classes) {
    return LiveWeld.weld().disableDiscovery().addBeanClasses(classes).initialize();
  }
}
