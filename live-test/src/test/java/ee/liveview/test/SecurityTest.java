package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.HttpStatusException;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may see a view and cause its events. */
@LiveTest
@AddBeanClasses({
  Log.class,
  SecurityTest.StaffView.class,
  SecurityTest.MembersView.class,
  SecurityTest.ClosedView.class,
  SecurityTest.OpenView.class,
  SecurityTest.GateView.class,
  SecurityTest.Bell.class
})
class SecurityTest {
  @Inject BeanManager beans;
  @Inject Log log;

  @LiveView("/staff")
  @RolesAllowed({"staff", "admin"})
  @Template(
      "<p>#{done}</p><i>#{flash.error}</i><b :if=\"live.userInRole('admin')\">admin</b>"
          + "<t:bell id='b'/>")
  static class StaffView {
    @Inject Log log;
    private String done = "";

    @OnMount
    void mount() {
      log.add("mounted");
    }

    @OnEvent
    void list() {
      done += "list ";
    }

    @OnEvent
    @RolesAllowed("admin")
    String delete() {
      done += "delete ";
      return "deleted";
    }

    @OnEvent
    @DenyAll
    void never() {
      done += "never ";
    }

    @OnEvent
    @PermitAll
    void always() {
      done += "always ";
    }

    @OnEvent
    void ask(LiveSocket live) {
      live.userInRole("adminn");
    }
  }

  @LiveComponent("t:bell")
  @Template("<u>#{rung}</u>")
  static class Bell {
    @Attr(required = true)
    private String id;

    private int rung;

    @OnEvent
    @RolesAllowed("admin")
    void ring() {
      rung++;
    }
  }

  @LiveView("/members")
  @RolesAllowed("**")
  @Template("<p>#{live.user().get().name}</p>")
  static class MembersView {}

  @LiveView("/closed")
  @DenyAll
  @Template("<p></p>")
  static class ClosedView {}

  @LiveView("/open")
  @PermitAll
  @Template("<p>open</p>")
  static class OpenView {}

  @LiveView("/gate")
  @Template("<p>in</p>")
  static class GateView {
    @OnMount
    void mount(LiveSocket live) {
      if (live.user().isEmpty()) {
        live.flash().error("Log in first.");
        live.redirect("/open");
      }
    }
  }

  private static void assertStatus(LiveBrowser browser, String path, int status) {
    assertThatThrownBy(() -> browser.render(path))
        .isInstanceOfSatisfying(
            HttpStatusException.class, e -> assertThat(e.status()).isEqualTo(status));
  }

  @Nested
  class A_view_for_a_role {
    @Test
    @Proves("LV-SEC-01")
    void is_shown_to_who_has_it_and_to_nobody_else_without_any_of_its_code_run() {
      assertStatus(LiveBrowser.of(beans), "/staff", 401);
      assertStatus(LiveBrowser.of(beans).user("bob", "guest"), "/staff", 403);
      assertThat(log.take()).isEmpty();
      assertThat(LiveBrowser.of(beans).user("ada", "staff").render("/staff").has("b")).isFalse();
      assertThat(LiveBrowser.of(beans).user("eve", "admin").render("/staff").has("b")).isTrue();
    }

    @Test
    @Proves({"LV-SEC-01", "LV-SEC-06"})
    void refuses_the_join_of_who_has_lost_it() {
      var browser = LiveBrowser.of(beans).user("ada", "staff");
      var live = browser.open("/staff");
      browser.user("ada", "guest");
      log.take();
      assertThatThrownBy(live::reconnect)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("unauthorized");
      browser.logout();
      assertThatThrownBy(live::reconnect).hasMessageContaining("unauthorized");
      assertThat(log.take()).isEmpty();
    }

    @Test
    @Proves("LV-SEC-01")
    void is_not_reached_by_live_navigation_either() {
      var live = LiveBrowser.of(beans).user("bob", "guest").open("/open");
      assertThatThrownBy(() -> live.navigate("/staff")).hasMessageContaining("unauthorized");
      assertThat(log.take()).isEmpty();
    }

    @Test
    void may_be_for_everybody_who_has_logged_in_and_for_nobody() {
      assertStatus(LiveBrowser.of(beans), "/members", 401);
      assertThat(LiveBrowser.of(beans).user("bob").render("/members").text("p")).isEqualTo("bob");
      assertStatus(LiveBrowser.of(beans).user("eve", "admin"), "/closed", 403);
      assertStatus(LiveBrowser.of(beans), "/closed", 403);
      assertThat(LiveBrowser.of(beans).render("/open").text("p")).isEqualTo("open");
    }
  }

  @Nested
  class An_event_for_a_role {
    @Test
    @Proves("LV-SEC-02")
    void is_refused_to_others_with_a_message_and_the_view_goes_on() {
      try (var live = LiveBrowser.of(beans).user("ada", "staff").open("/staff")) {
        assertThat(live.push("delete", Map.of())).isEmpty();
        assertThat(live.texts("p, i")).containsExactly("You may not do that.");
        live.push("never", Map.of());
        live.push("list", Map.of());
        live.push("always", Map.of());
        assertThat(live.text("p")).isEqualTo("list always");
      }
    }

    @Test
    @Proves("LV-SEC-02")
    void runs_for_who_has_it() {
      try (var live = LiveBrowser.of(beans).user("eve", "admin").open("/staff")) {
        assertThat(live.push("delete", Map.of()).getString("value")).isEqualTo("deleted");
        assertThat(live.text("p")).isEqualTo("delete");
      }
    }

    @Test
    void is_guarded_in_components_too() {
      try (var live = LiveBrowser.of(beans).user("ada", "staff").open("/staff")) {
        live.pushTo(1, "ring", Map.of());
        assertThat(live.texts("u, i")).containsExactly("You may not do that.", "0");
      }
      try (var live = LiveBrowser.of(beans).user("eve", "admin").open("/staff")) {
        assertThat(live.html()).contains("<u>0</u>");
        live.pushTo(1, "ring", Map.of());
        assertThat(live.text("u")).isEqualTo("1");
      }
    }
  }

  @Nested
  class A_role_that_no_view_names {
    @Test
    void is_a_mistake_of_who_asks() {
      var live = LiveBrowser.of(beans).user("ada", "staff").open("/staff");
      assertThatThrownBy(() -> live.push("ask", Map.of()))
          .hasRootCauseMessage(
              "no live view names the role 'adminn' in @RolesAllowed or @DeclareRoles; named are"
                  + " [admin, staff]");
    }
  }

  @Nested
  class A_view_that_checks_for_itself {
    @Test
    @Proves("LV-SEC-12")
    void redirects_over_HTTP_and_on_the_socket() {
      var browser = LiveBrowser.of(beans);
      var page = browser.render("/gate");
      assertThat(page.redirectedTo()).contains("/open");
      assertThat(page.flash()).containsEntry("error", "Log in first.");
      var live = browser.user("ada").open("/gate");
      browser.logout();
      assertThat(live.reconnect().redirectedTo()).contains("/open");
    }
  }
}
