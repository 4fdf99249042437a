package ee.liveview.test.hooked;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveScoped;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.MountHook;
import ee.liveview.Next;
import ee.liveview.Stage;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** Hooks of a live session, for all its views. */
@LiveTest
@AddBeanClasses({
  SessionHookTest.Marks.class,
  SessionHookTest.Mark.class,
  SessionHookTest.Own.class,
  SessionHookTest.OneView.class,
  SessionHookTest.TwoView.class
})
class SessionHookTest {
  @Inject BeanManager beans;

  /** What the hooks of one page have left. */
  @LiveScoped
  public static class Marks {
    private String hooks = "";
    private String address = "";

    void add(String hook) {
      hooks += hook;
    }

    void address(String newAddress) {
      address = newAddress;
    }

    public String hooks() {
      return hooks;
    }

    public String address() {
      return address;
    }
  }

  @ApplicationScoped
  static class Mark implements MountHook {
    @Inject Marks marks;

    @Override
    public Next onMount(LiveSocket live) {
      marks.add("session ");
      live.attachHook(
          "address",
          Stage.PARAMS,
          (uri, params) -> {
            marks.address(uri.getPath() + "?" + uri.getQuery());
            return Next.CONTINUE;
          });
      live.attachHook("all", Stage.EVENT, (event, params) -> Next.haltWith(Map.of("heard", event)));
      return Next.CONTINUE;
    }
  }

  @ApplicationScoped
  static class Own implements MountHook {
    @Inject Marks marks;

    @Override
    public Next onMount(LiveSocket live) {
      marks.add("view");
      return Next.CONTINUE;
    }
  }

  @LiveView("/hooked/one")
  @Template("<p>#{marks.hooks()}</p><i>#{marks.address()}</i>")
  static class OneView {
    @Inject Marks marks;
  }

  @LiveView(value = "/hooked/two", onMount = Own.class)
  @Template("<p>#{marks.hooks()}</p>")
  static class TwoView {
    @Inject Marks marks;
  }

  @Test
  @Proves({"LV-LH-03", "LV-LH-04"})
  void runs_before_those_of_the_view_and_again_after_navigation() {
    try (var live = LiveTester.open(beans, "/hooked/one?x=0")) {
      assertThat(live.text("p")).isEqualTo("session");
      live.navigate("/hooked/two");
      assertThat(live.text("p")).isEqualTo("session view");
    }
  }

  @Test
  @Proves("LV-LH-11")
  void may_attach_hooks_for_stages_that_the_view_has_no_method_for() {
    try (var live = LiveTester.open(beans, "/hooked/one?x=0")) {
      assertThat(live.text("i")).isEqualTo("/hooked/one?x=0");
      assertThat(live.push("anything", Map.of()).toString()).isEqualTo("{\"heard\":\"anything\"}");
      live.patch("/hooked/one?x=1");
      assertThat(live.text("i")).isEqualTo("/hooked/one?x=1");
    }
  }
}
