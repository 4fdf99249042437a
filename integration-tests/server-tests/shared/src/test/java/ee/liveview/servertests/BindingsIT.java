package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.bindings.Views;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every binding that needs nothing but an event, with the real client. Times are 20 seconds of the
 * page's clock, which the tests move on.
 */
@OnServer
class BindingsIT {
  private static final int WHOLE = 20_000;
  private static final int LATENCY = 5_000;

  /** With a code of its own: without one the servers answer 1000, and then the client reloads. */
  private static final String CUT = "() => window.liveSocket.socket.conn.close(4000)";

  private static final String ROOT =
      """
      <!DOCTYPE html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>#{title}</title>
          <link rel="icon" href="data:,">
          <script>
            window.story = [];
            window.LiveView = {
              metadata: { click: (e) => (e.altKey ? { alt: true } : {}) },
              dom: { onBeforeElUpdated: (from, to) => { if (from.id === "watched") story.push([from.title, to.title]); } },
              hooks: {
                Story: {
                  mounted() {
                    story.push("mounted " + this.el.id);
                    window.hook = this;
                    this.handleEvent("news", ({ n, text }) =>
                      story.push("hook " + n + text + document.querySelector("#news-shown").textContent));
                  },
                  beforeUpdate() { story.push("before " + this.el.dataset.n); },
                  updated() { story.push("updated " + this.el.dataset.n); },
                  destroyed() { story.push("destroyed"); },
                  disconnected() { story.push("disconnected"); },
                  reconnected() { story.push("reconnected"); },
                },
              },
            };
            window.addEventListener("phx:news", (e) => story.push("window " + e.detail.n));
            window.addEventListener("live:starting", (e) => {
              if (location.search.includes("slow")) {
                e.detail.defaults = { debounce: 20000, throttle: 20000 };
              }
            });
          </script>
          #{head}
        </head>
        <body><live:content/></body>
      </html>
      """;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive bindings() {
    return TestWars.of("bindings", Views.class.getPackage())
        .addAsResource(new StringAsset(ROOT), "liveview/root.html")
        // With an icon, or the browser would look for one and complain that there is none.
        .addAsWebResource(
            new StringAsset(
                "<!DOCTYPE html><title>Elsewhere</title><link rel=\"icon\" href=\"data:,\">"),
            "elsewhere.html");
  }

  private Page open(String path) {
    return people.arrive(app).openLive(path);
  }

  /** Opens a page whose clock can be moved on. */
  private Page openWithClock(String path) {
    return Clocks.open(people.arrive(app), path);
  }

  @Test
  @Proves("LV-EVT-27")
  void commands_push_events_from_static_parts_of_the_page() {
    var page = open("clicks");
    page.evaluate(
        """
        () => {
          const button = document.createElement("button");
          button.id = "static";
          button.textContent = "Static";
          button.setAttribute("phx-click", JSON.stringify([["push", {"event": "note", "value": {"what": "static"}}]]));
          document.body.append(button);
        }
        """);
    page.locator("#static").click();
    assertThat(page.locator("#last")).containsText("what=static");
  }

  private static void told(Page page, int total, String last) {
    assertThat(page.locator("#total")).hasText(String.valueOf(total));
    assertThat(page.locator("#last")).hasText(last);
  }

  /** How many events there were, once all that was sent so far is answered. */
  private static void total(Page page, int total) {
    int pings = Integer.parseInt(page.locator("#pings").textContent());
    page.evaluate(
        "() => liveSocket.execJS(document.querySelector('main'), '[[\"push\",{\"event\":\"ping\"}]]')");
    assertThat(page.locator("#pings")).hasText(String.valueOf(pings + 1));
    assertThat(page.locator("#total")).hasText(String.valueOf(total));
  }

  private static Object story(Page page) {
    return page.evaluate("() => story");
  }

  // Clicks.

  @Test
  @Proves({"LV-EVT-01", "LV-EVT-02", "LV-EVT-03"})
  void a_click_carries_the_values_of_its_element_and_what_the_page_adds() {
    var page = open("clicks");
    page.locator("#click").click();
    told(page, 1, "{other-name=2, value=v, what=click}");
    page.locator("#click")
        .click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.ALT)));
    told(page, 2, "{alt=true, other-name=2, value=v, what=click}");
    page.locator("#item").click();
    told(page, 3, "{value=0}");
    page.locator("#to-view").click();
    told(page, 4, "{value=, what=target}");
    page.locator("#box").click();
    told(page, 5, "{value=on}");
    page.locator("#box").click();
    told(page, 6, "{}");
  }

  @Test
  @Proves("LV-EVT-26")
  void a_target_may_be_a_view() {
    var page = open("clicks");
    page.locator("#to-view").click();
    told(page, 1, "{value=, what=target}");
  }

  @Test
  @Proves({"LV-EVT-05", "LV-EVT-14"})
  void what_is_disabled_or_has_no_binding_reports_nothing() {
    var page = open("clicks");
    assertThat(page.locator("#none")).not().hasAttribute("phx-click", Pattern.compile(".*"));
    assertThat(page.locator("#none")).not().hasAttribute("phx-focus", Pattern.compile(".*"));
    page.locator("#none").click();
    page.locator("#disabled").click(new Locator.ClickOptions().setForce(true));
    total(page, 0);
  }

  @Test
  @Proves({"LV-EVT-05", "LV-EVT-21"})
  void a_second_click_before_the_answer_is_not_sent() {
    var page = openWithClock("clicks");
    page.evaluate("() => liveSocket.enableLatencySim(" + LATENCY + ")");
    var button = page.locator("#click");
    button.click();
    assertThat(button).hasClass("phx-click-loading");
    button.click();
    Clocks.passUntil(page, LATENCY, () -> page.locator("[class*=-loading]").count() == 0);
    page.evaluate("() => liveSocket.disableLatencySim()");
    total(page, 1);
  }

  @Test
  @Proves("LV-EVT-06")
  void a_click_that_wandered_off_is_not_sent() {
    var page = open("clicks");
    page.locator("#click").hover();
    page.mouse().down();
    page.locator("#item").hover();
    page.mouse().up();
    total(page, 0);
  }

  @Test
  @Proves("LV-EVT-04")
  void a_click_outside_is_reported_by_what_is_visible() {
    var page = open("away");
    page.locator("#inside").click();
    total(page, 0);
    page.locator("#outside").click();
    told(page, 1, "{what=away}");
    total(page, 1);
  }

  @Test
  @Proves("LV-BUILT-23")
  void a_link_and_a_button_ask_first() {
    var page = open("clicks");
    page.onceDialog(dialog -> dialog.dismiss());
    page.locator("#sure-button").click();
    page.onceDialog(dialog -> dialog.dismiss());
    page.locator("#sure").click();
    total(page, 0);
    page.onceDialog(
        dialog -> {
          assertThat(dialog.message()).isEqualTo("Sure?");
          dialog.accept();
        });
    page.locator("#sure-button").click();
    told(page, 1, "{value=, what=sure}");
    page.onceDialog(dialog -> dialog.accept());
    page.locator("#sure").click();
    page.waitForURL("**/elsewhere.html");
  }

  // Keys and focus.

  @Test
  @Proves({"LV-EVT-09", "LV-EVT-11"})
  void keys_are_reported_by_name_and_may_be_limited_to_one() {
    var page = open("keys");
    page.locator("#down").press("x");
    told(page, 1, "{key=x, what=down}");
    page.locator("#up").press("ArrowUp");
    told(page, 2, "{key=ArrowUp, what=up}");
    page.locator("#escape").press("x");
    page.locator("#escape").press("Escape");
    told(page, 3, "{key=Escape, what=escape}");
    total(page, 3);
  }

  @Test
  @Proves("LV-EVT-10")
  void keys_of_the_window_are_reported_wherever_the_focus_is() {
    var page = open("keys?window=1");
    page.keyboard().down("Enter");
    told(page, 1, "{key=Enter, what=window}");
    page.keyboard().up("Enter");
    told(page, 2, "{key=Enter, what=window}");
    page.keyboard().press("a");
    total(page, 2);
  }

  @Test
  @Proves("LV-EVT-07")
  void focus_and_blur_are_reported() {
    var page = open("keys");
    page.locator("#focus").focus();
    told(page, 1, "{what=focus}");
    page.locator("#focus").blur();
    told(page, 2, "{what=focus}");
  }

  // Rates.

  @Test
  @Proves("LV-RATE-01")
  void a_debounced_field_waits_for_a_pause() {
    var page = openWithClock("rates");
    page.locator("[name=timed]").pressSequentially("abc");
    total(page, 0);
    page.clock().fastForward(WHOLE);
    total(page, 1);
    assertThat(page.locator("#last")).hasText(Pattern.compile(".*timed=abc.*"));
  }

  @Test
  @Proves("LV-RATE-01")
  void a_field_may_wait_until_it_is_left() {
    var page = openWithClock("rates");
    page.locator("[name=late]").pressSequentially("abc");
    page.clock().fastForward(WHOLE);
    total(page, 0);
    page.locator("[name=late]").blur();
    total(page, 1);
    assertThat(page.locator("#last")).hasText(Pattern.compile(".*late=abc.*"));
  }

  @Test
  @Proves({"LV-RATE-01", "LV-RATE-04"})
  void the_usual_pause_is_that_of_the_client_or_of_the_page() {
    var usual = openWithClock("rates");
    usual.locator("[name=usual]").pressSequentially("a");
    usual.clock().fastForward(300);
    assertThat(usual.locator("#total")).hasText("1");
    var slow = openWithClock("rates?slow");
    slow.locator("[name=usual]").pressSequentially("a");
    slow.clock().fastForward(5000);
    total(slow, 0);
    slow.clock().fastForward(WHOLE);
    total(slow, 1);
    slow.locator("#usually-throttled").click();
    total(slow, 2);
    slow.locator("#usually-throttled").click();
    total(slow, 2);
  }

  @Test
  @Proves({"LV-RATE-02"})
  void a_throttled_click_is_sent_at_once_and_then_once_per_period() {
    var page = openWithClock("rates");
    var button = page.locator("#throttled");
    button.click();
    total(page, 1);
    button.click();
    total(page, 1);
    page.clock().fastForward(WHOLE);
    button.click();
    total(page, 2);
  }

  @Test
  @Proves("LV-RATE-03")
  void blur_is_never_delayed() {
    var page = openWithClock("rates");
    page.locator("#blur").focus();
    page.locator("#blur").blur();
    total(page, 1);
  }

  @Test
  @Proves({"LV-RATE-05", "LV-RATE-07"})
  void what_waits_is_sent_when_its_field_is_left_and_never_twice() {
    var page = openWithClock("rates");
    page.locator("[name=timed]").pressSequentially("abc");
    total(page, 0);
    page.locator("[name=timed]").blur();
    total(page, 1);
    page.clock().fastForward(WHOLE);
    total(page, 1);
  }

  @Test
  @Proves("LV-RATE-05")
  void submitting_sends_what_is_in_the_fields_and_nothing_later() {
    var page = openWithClock("rates");
    page.locator("[name=timed]").pressSequentially("abc");
    page.locator("[name=timed]").press("Enter");
    assertThat(page.locator("#last")).hasText("{late=, other=, timed=abc, usual=}");
    int before = Integer.parseInt(page.locator("#total").textContent());
    page.clock().fastForward(WHOLE);
    total(page, before);
  }

  @Test
  @Proves("LV-RATE-06")
  void throttled_keys_hold_back_repeats_but_no_other_key() {
    var page = openWithClock("keys");
    page.locator("#slow").focus();
    page.keyboard().down("a");
    page.keyboard().down("a");
    page.keyboard().down("a");
    total(page, 1);
    page.keyboard().down("b");
    told(page, 2, "{key=b, what=slow}");
  }

  @Test
  @Proves("LV-RATE-07")
  void what_waits_is_dropped_on_navigation() {
    var page = openWithClock("rates");
    page.locator("[name=timed]").pressSequentially("abc");
    page.evaluate("() => document.querySelector('#again').click()");
    page.waitForURL("**/rates?again");
    assertThat(page.locator("[name=timed]")).hasValue("");
    page.clock().fastForward(WHOLE);
    total(page, 0);
  }

  // Patches.

  @Test
  @Proves("LV-DOM-02")
  void an_ignored_element_stays_except_for_its_data() {
    var page = open("patches");
    var ignored = page.locator("#ignored");
    assertThat(ignored).hasAttribute("data-old", "old");
    page.evaluate("() => { document.querySelector('#ignored b').textContent = 'mine'; }");
    page.locator("#inc").click();
    assertThat(page.locator("#inc")).hasText("1");
    assertThat(ignored).hasText("mine");
    assertThat(ignored).hasClass("c0");
    assertThat(ignored).hasAttribute("data-n", "1");
    assertThat(ignored).not().hasAttribute("data-old", "old");
  }

  @Test
  @Proves({"LV-DOM-05", "LV-DOM-07"})
  void the_field_with_the_focus_keeps_what_was_typed_but_a_select_gets_new_options() {
    var page = open("patches");
    var mine = page.locator("#mine");
    mine.fill("typed");
    push(page);
    assertThat(page.locator("#inc")).hasText("1");
    assertThat(mine).hasValue("typed");
    assertThat(mine).isFocused();
    page.locator("#select").focus();
    push(page);
    assertThat(page.locator("#select option")).hasText(new String[] {"2", "3"});
    assertThat(page.locator("#select")).isFocused();
  }

  private static void push(Page page) {
    page.evaluate(
        "() => liveSocket.execJS(document.querySelector('#inc'), '[[\"push\",{\"event\":\"ping\"}]]')");
  }

  @Test
  @Proves("LV-DOM-06")
  void an_element_is_patched_when_its_answer_is_there() {
    var page = openWithClock("patches");
    page.evaluate("() => liveSocket.enableLatencySim(" + LATENCY + ")");
    page.locator("#inc").click();
    assertThat(page.locator("#inc")).hasClass("phx-click-loading");
    assertThat(page.locator("#inc")).hasText("0");
    Clocks.passUntil(page, LATENCY, () -> page.locator("#inc").textContent().equals("1"));
    page.evaluate("() => liveSocket.disableLatencySim()");
  }

  @Test
  @Proves("LV-DOM-10")
  void the_page_can_look_at_elements_before_they_are_patched() {
    var page = open("patches");
    page.evaluate("() => { story.length = 0; }");
    page.locator("#inc").click();
    assertThat(page.locator("#watched")).hasAttribute("title", "t1");
    assertThat(story(page)).isEqualTo(List.of(List.of("t0", "t1")));
  }

  @Test
  @Proves("LV-DOM-11")
  void the_scroll_position_is_kept_on_patch_reset_on_navigation_and_restored_on_back() {
    var page = open("patches");
    page.locator("#low").click();
    assertThat(page.locator("#inc")).hasText("1");
    var y = page.evaluate("() => window.scrollY");
    assertThat(((Number) y).intValue()).isGreaterThan(1000);
    page.locator("#low-far").click();
    assertThat(page.locator("#click")).isVisible();
    assertThat(((Number) page.evaluate("() => window.scrollY")).intValue()).isZero();
    page.goBack();
    assertThat(page.locator("#low")).isVisible();
    page.waitForFunction("() => window.scrollY > 1000");
  }

  // Hooks.

  @Test
  @Proves({"LV-CLI-01", "LV-CLI-10"})
  void hooks_follow_the_life_of_their_element() {
    var ada = people.arrive(app);
    var page = ada.openLive("hooks");
    total(page, 0);
    ada.expectTrouble();
    page.evaluate(CUT);
    page.waitForFunction("() => story.includes('disconnected')");
    page.waitForFunction("() => story.includes('reconnected')");
    ada.waitUntilLive(page);
    page.locator("#hide").click();
    assertThat(page.locator("#hook")).hasCount(0);
    @SuppressWarnings("unchecked")
    var story = (List<Object>) story(page);
    assertThat(story)
        .containsSubsequence(
            "mounted hook",
            "before 0",
            "updated 1",
            "disconnected",
            "before 1",
            "updated 0",
            "destroyed");
    assertThat(story).contains("reconnected");
  }

  @Test
  @Proves({"LV-CLI-02", "LV-CLI-03", "LV-CLI-16", "LV-EVT-28"})
  void a_hook_gets_the_return_value_of_the_method() {
    var page = open("hooks");
    assertThat(
            page.evaluate("() => hook.pushEvent('twice', {n: 21}).then((r) => [r.twice, r.list])"))
        .isEqualTo(List.of(42, List.of("a", true)));
    assertThat(
            page.evaluate(
                "() => new Promise((done) => hook.pushEvent('twice', {n: 2}, (r) => done(r.twice)))"))
        .isEqualTo(4);
    page.evaluate("() => hook.pushEvent('note', [1, 'x'])");
    told(page, 1, "{value=[1, x]}");
    page.evaluate("() => hook.pushEvent('note', {deep: {n: 1.5, yes: true, none: null}})");
    told(page, 2, "{deep={n=1.5, yes=true}}");
  }

  @Test
  @Proves("LV-CLI-05")
  void pushed_events_reach_hooks_and_the_window_in_order_and_after_the_patch() {
    var page = open("hooks");
    page.evaluate("() => { story.length = 0; }");
    page.locator("#news").click();
    page.waitForFunction("() => story.includes('window 2')");
    @SuppressWarnings("unchecked")
    var story = (List<Object>) story(page);
    assertThat(story)
        .filteredOn(line -> line.toString().startsWith("hook"))
        .containsExactly("hook 1Rain1", "hook 2Sun1");
    assertThat(story).containsSubsequence("window 1", "window 2");
  }

  // Coming and going.

  @Test
  @Proves({"LV-EVT-15", "LV-JS-24"})
  void an_element_runs_commands_once_when_it_appears() {
    var page = open("life");
    assertThat(page.locator("#first")).hasAttribute("data-mounted", "yes");
    page.locator("#flip").click();
    assertThat(page.locator("#guest")).hasClass("here");
    total(page, 1);
  }

  @Test
  @Proves("LV-EVT-16")
  void an_element_runs_commands_when_it_goes_and_its_children_do_not() {
    var page = openWithClock("life");
    page.locator("#flip").click();
    assertThat(page.locator("#guest")).hasClass("here");
    page.locator("#flip").click();
    assertThat(page.locator("#guest")).hasClass("here leaving");
    page.clock().fastForward(WHOLE);
    assertThat(page.locator("#guest")).hasCount(0);
    assertThat(page.locator("#first")).not().hasAttribute("data-child", "removed");
  }

  @Test
  @Proves({"LV-EVT-17", "LV-CLI-14"})
  void the_page_shows_that_the_connection_is_lost_and_back() {
    var ada = people.arrive(app);
    var page = ada.openLive("life");
    assertThat(page.locator("#lost")).isHidden();
    ada.offline(true);
    page.evaluate(CUT);
    assertThat(page.locator("#lost")).isVisible();
    assertThat(page.locator("[data-phx-main]"))
        .hasClass(Pattern.compile("(?=.*phx-loading)(?=.*phx-error|.*phx-client-error).*"));
    ada.offline(false);
    ada.waitUntilLive(page);
    assertThat(page.locator("#lost")).isHidden();
  }

  @Test
  @Proves("LV-EVT-21")
  void every_kind_of_event_has_its_loading_class_until_the_answer() {
    var page = openWithClock("life");
    page.evaluate("() => liveSocket.enableLatencySim(" + LATENCY + ")");
    var keys = page.locator("#keys");
    keys.focus();
    assertThat(keys).hasClass("phx-focus-loading");
    page.keyboard().press("x");
    assertThat(keys).hasClass("phx-focus-loading phx-keydown-loading phx-keyup-loading");
    page.locator("#form input").fill("x");
    assertThat(page.locator("#form")).hasClass("phx-change-loading");
    page.locator("#form button").click();
    assertThat(page.locator("#form")).hasClass(Pattern.compile(".*phx-submit-loading.*"));
    Clocks.passUntil(page, LATENCY, () -> page.locator("[class*=-loading]").count() == 0);
    assertThat(keys).hasClass("");
    assertThat(page.locator("#form")).hasClass("");
    page.evaluate("() => liveSocket.disableLatencySim()");
  }

  @Test
  @Proves("LV-EVT-13")
  void the_ends_of_a_list_are_reported() {
    var page = open("scroll");
    page.locator("#list").hover();
    page.mouse().wheel(0, 150);
    page.mouse().wheel(0, 1000);
    assertThat(page.locator("#last")).hasText(Pattern.compile(".*id=n8.*"));
    page.mouse().wheel(0, -150);
    page.mouse().wheel(0, -1000);
    assertThat(page.locator("#last")).hasText(Pattern.compile(".*id=n1.*"));
  }
}
