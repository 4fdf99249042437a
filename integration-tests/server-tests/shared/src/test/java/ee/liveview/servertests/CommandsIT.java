package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.commands.Views;
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
 * Every command of {@code JS}, run by the real client. Transitions last 20 seconds of the page's
 * clock, which the tests move on.
 */
@OnServer
class CommandsIT {
  private static final int WHOLE = 20_000;
  private static final int LATENCY = 5_000;

  /** With an icon, so that the browser does not ask for one and complain. */
  private static final String ROOT =
      """
      <!DOCTYPE html>
      <html lang="en">
        <head><meta charset="utf-8"><title>#{title}</title><link rel="icon" href="data:,">#{head}</head>
        <body><live:content/></body>
      </html>
      """;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive commands() {
    return TestWars.of("commands", Views.class.getPackage())
        .addAsResource(new StringAsset(ROOT), "liveview/root.html");
  }

  private Page open(String path) {
    return people.arrive(app).openLive(path);
  }

  /** Opens a page whose clock can be moved on. */
  private Page openWithClock(String path) {
    return Clocks.open(people.arrive(app), path);
  }

  /** Has the server change the page, and waits until it did. */
  private static void patch(Page page) {
    var inc = page.locator("#inc");
    int next = Integer.parseInt(inc.textContent()) + 1;
    inc.click();
    assertThat(inc).hasText(String.valueOf(next));
  }

  private static void hasClasses(Locator element, String... names) {
    assertThat(element).hasClass(String.join(" ", names));
  }

  // Showing and hiding.

  @Test
  @Proves({"LV-JS-08", "LV-JS-09", "LV-JS-10", "LV-DOM-09"})
  void what_commands_show_and_hide_stays_so_when_the_server_patches() {
    var page = open("shows");
    var shy = page.locator("#shy");
    page.locator("#show").click();
    assertThat(shy).isVisible();
    patch(page);
    assertThat(shy).isVisible();
    page.locator("#hide").click();
    assertThat(shy).isHidden();
    patch(page);
    assertThat(shy).isHidden();
    page.locator("#toggle").click();
    assertThat(shy).isVisible();
    page.locator("#toggle").click();
    assertThat(shy).isHidden();
    page.locator("#flex").click();
    assertThat(shy).hasCSS("display", "flex");
  }

  @Test
  @Proves({"LV-JS-08", "LV-JS-09"})
  void showing_and_hiding_is_told_once() {
    var page = open("shows");
    page.evaluate(
        """
        () => {
          window.told = [];
          for (const name of ["show-start", "show-end", "hide-start", "hide-end"]) {
            document.querySelector("#shy").addEventListener("phx:" + name, () => told.push(name));
          }
        }
        """);
    var shy = page.locator("#shy");
    page.locator("#hide").click();
    page.locator("#show").click();
    assertThat(shy).isVisible();
    page.locator("#show").click();
    page.locator("#hide").click();
    assertThat(shy).isHidden();
    assertThat(page.evaluate("() => told"))
        .isEqualTo(List.of("show-start", "show-end", "hide-start", "hide-end"));
  }

  @Test
  @Proves({"LV-JS-06", "LV-JS-08", "LV-JS-09", "LV-JS-10"})
  void showing_and_hiding_play_transitions_for_their_time() {
    var page = openWithClock("shows");
    var shy = page.locator("#shy");
    page.locator("#show-slowly").click();
    hasClasses(shy, "gone run end");
    assertThat(shy).isVisible();
    page.clock().fastForward(WHOLE);
    hasClasses(shy, "gone");
    page.locator("#hide-slowly").click();
    hasClasses(shy, "gone out now");
    assertThat(shy).isVisible();
    page.clock().fastForward(WHOLE);
    assertThat(shy).isHidden();
    hasClasses(shy, "gone");
    page.locator("#toggle-slowly").click();
    hasClasses(shy, "gone in");
    page.clock().fastForward(WHOLE);
    hasClasses(shy, "gone");
    page.locator("#toggle-slowly").click();
    hasClasses(shy, "gone out b");
    page.clock().fastForward(WHOLE);
    assertThat(shy).isHidden();
  }

  @Test
  @Proves({"LV-JS-22", "LV-JS-27"})
  void commands_act_on_the_element_itself_inside_it_or_around_it() {
    var page = open("shows");
    page.locator("#self").click();
    assertThat(page.locator("#self")).isHidden();
    page.locator("#here").click();
    hasClasses(page.locator("#mine"), "done");
    assertThat(page.locator("#other")).not().hasClass("done");
    page.locator("#inner").click();
    assertThat(page.locator(".x")).isVisible();
    page.locator("#closest").click();
    assertThat(page.locator("#row")).isHidden();
    assertThat(page.locator("#row2")).isVisible();
  }

  // Classes, transitions, attributes.

  @Test
  @Proves({"LV-JS-03", "LV-JS-04", "LV-JS-05", "LV-DOM-09"})
  void classes_come_and_go_and_survive_patches() {
    var page = open("changes");
    var it = page.locator("#it");
    page.locator("#add").click();
    hasClasses(it, "old one two");
    patch(page);
    hasClasses(it, "old one two");
    page.locator("#remove").click();
    hasClasses(it, "two");
    patch(page);
    hasClasses(it, "two");
    page.locator("#switch").click();
    hasClasses(it, "two one three");
    page.locator("#switch").click();
    hasClasses(it, "two");
  }

  @Test
  @Proves("LV-JS-02")
  void commands_that_were_put_together_run_one_after_the_other() {
    var page = open("changes");
    page.locator("#both").click();
    hasClasses(page.locator("#it"), "one");
    assertThat(page.locator("#inc")).hasText("1");
  }

  @Test
  @Proves({"LV-JS-03", "LV-JS-04", "LV-JS-05", "LV-JS-06"})
  void classes_come_and_go_with_a_transition() {
    var page = openWithClock("changes");
    var it = page.locator("#it");
    page.locator("#add-slowly").click();
    hasClasses(it, "old run end");
    page.clock().fastForward(WHOLE);
    assertThat(it).hasClass(Pattern.compile("^old (end one|one end)$"));
    page.locator("#remove-slowly").click();
    assertThat(it).hasClass(Pattern.compile(".*\\brun\\b.*"));
    page.clock().fastForward(WHOLE);
    assertThat(it).hasClass(Pattern.compile("^(end one|one end)$"));
    page.locator("#toggle-slowly").click();
    assertThat(it).hasClass(Pattern.compile(".*\\brun\\b.*"));
    page.clock().fastForward(WHOLE);
    assertThat(it).hasClass(Pattern.compile("^(?!.*run).*\\bold\\b.*$"));
  }

  @Test
  @Proves({"LV-JS-11", "LV-JS-06"})
  void a_transition_gives_classes_for_its_time() {
    var page = openWithClock("changes");
    page.locator("#shake").click();
    hasClasses(page.locator("#it"), "old shake");
    page.clock().fastForward(WHOLE);
    hasClasses(page.locator("#it"), "old");
    page.locator("#shake-three").click();
    hasClasses(page.locator("#shake-three"), "run end");
  }

  @Test
  @Proves("LV-JS-07")
  void a_transition_holds_patches_back_unless_it_does_not_block() {
    var page = openWithClock("changes");
    var inc = page.locator("#inc");
    page.locator("#shake-freely").click();
    assertThat(inc).hasText("1");
    hasClasses(page.locator("#it"), "old shake");
    page.clock().fastForward(WHOLE);
    page.locator("#shake").click();
    hasClasses(page.locator("#it"), "old shake");
    page.evaluate(
        "() => liveSocket.execJS(document.querySelector('#inc'), '[[\"push\",{\"event\":\"inc\"}]]')");
    // The answer is there when the mark of the waiting element would be gone, but nothing is shown.
    page.waitForFunction("() => liveSocket.transitions.pendingOps.length > 0");
    assertThat(inc).hasText("1");
    page.clock().fastForward(WHOLE);
    assertThat(inc).hasText("2");
  }

  @Test
  @Proves({"LV-JS-12", "LV-JS-13", "LV-JS-14", "LV-DOM-09"})
  void attributes_are_set_removed_and_toggled_and_survive_patches() {
    var page = open("changes");
    var it = page.locator("#it");
    page.locator("#set").click();
    assertThat(it).hasAttribute("aria-label", "Say it");
    patch(page);
    assertThat(it).hasAttribute("aria-label", "Say it");
    page.locator("#unset").click();
    assertThat(it).not().hasAttribute("aria-label", Pattern.compile(".*"));
    page.locator("#open").click();
    assertThat(it).hasAttribute("open", "open");
    page.locator("#open").click();
    assertThat(it).not().hasAttribute("open", Pattern.compile(".*"));
    page.locator("#expand").click();
    assertThat(it).hasAttribute("aria-expanded", "true");
    page.locator("#expand").click();
    assertThat(it).hasAttribute("aria-expanded", "false");
  }

  @Test
  void ignored_attributes_are_left_to_the_browser() {
    var page = open("changes");
    var it = page.locator("#it");
    patch(page);
    assertThat(it).hasAttribute("title", "from the server 1");
    page.locator("#ignore").click();
    assertThat(it).hasAttribute("title", "mine");
    patch(page);
    assertThat(it).hasAttribute("title", "mine");
    assertThat(it).hasAttribute("data-count", "2");
  }

  // Events.

  @Test
  @Proves("LV-JS-15")
  void a_dispatched_event_tells_its_detail_and_bubbles_unless_told_not_to() {
    var page = open("events");
    page.evaluate(
        """
        () => {
          window.told = [];
          document.querySelector("#outer").addEventListener("app:note", (e) =>
            told.push([e.target.id, e.detail.dispatcher.id, e.detail.n ?? 0, (e.detail.of ?? []).join()]));
        }
        """);
    page.locator("#dispatch").click();
    page.locator("#dispatch-flat").click();
    page.locator("#dispatch-click").click();
    assertThat(page.locator("#inc")).hasText("1");
    assertThat(page.evaluate("() => told"))
        .isEqualTo(List.of(List.of("target", "dispatch", 7, "a")));
  }

  @Test
  void a_blocking_event_holds_patches_back_until_it_is_done() {
    var page = open("events");
    page.evaluate(
        """
        () => document.querySelector("#target").addEventListener("app:wait", (e) => { window.done = e.detail.done; })
        """);
    page.locator("#dispatch-wait").click();
    page.waitForFunction("() => liveSocket.transitions.pendingOps.length > 0");
    assertThat(page.locator("#inc")).hasText("0");
    page.evaluate("() => done()");
    assertThat(page.locator("#inc")).hasText("1");
  }

  @Test
  @Proves({"LV-JS-16", "LV-JS-23", "LV-EVT-01"})
  void a_push_carries_values_that_win_over_those_of_the_element() {
    var page = open("events");
    page.locator("#push").click();
    assertThat(page.locator("#said")).hasText("{7=0, a=1, b=3, deep={x=[true]}, value=v}");
    page.locator("#push-target").click();
    assertThat(page.locator("#inc")).hasText("1");
  }

  @Test
  @Proves({"LV-JS-17", "LV-JS-16", "LV-EVT-21", "LV-DIFF-02"})
  void a_push_shows_loading_until_its_answer() {
    var page = openWithClock("events");
    page.evaluate("() => liveSocket.enableLatencySim(" + LATENCY + ")");
    var target = page.locator("#target");
    var html = page.locator("html");
    page.locator("#push-loading").click();
    hasClasses(target, "phx-click-loading");
    hasClasses(page.locator("#push-loading"), "phx-click-loading");
    assertThat(page.locator("#inc")).hasText("0");
    Clocks.passUntil(page, LATENCY, () -> page.locator("#inc").textContent().equals("1"));
    hasClasses(target, "");
    hasClasses(html, "");
    page.locator("#push-page").click();
    hasClasses(html, "live-loading");
    Clocks.passUntil(page, LATENCY, () -> page.locator("#inc").textContent().equals("2"));
    hasClasses(html, "");
    page.evaluate("() => liveSocket.disableLatencySim()");
  }

  @Test
  @Proves("LV-JS-26")
  void commands_run_in_order() {
    var page = open("events");
    page.locator("#order").click();
    assertThat(page.locator("#inc")).hasText("1");
    hasClasses(page.locator("#target"), "b");
  }

  @Test
  @Proves({"LV-JS-18", "LV-JS-24", "LV-CLI-07"})
  void commands_in_attributes_are_run_by_commands_and_by_scripts() {
    var page = open("events");
    page.locator("#exec-self").click();
    hasClasses(page.locator("#exec-self"), "done");
    page.locator("#exec").click();
    hasClasses(page.locator("#keeper"), "keeper done");
    hasClasses(page.locator("#target"), "too");
    page.reload();
    assertThat(page.locator("[data-phx-main].phx-connected")).isVisible();
    hasClasses(page.locator("#keeper"), "keeper");
    page.evaluate(
        "() => { const el = document.querySelector('#keeper'); liveSocket.execJS(el, el.dataset.do); }");
    hasClasses(page.locator("#keeper"), "keeper done");
  }

  @Test
  @Proves({"LV-JS-01", "LV-JS-24"})
  void commands_that_the_server_pushed_are_run_by_a_script() {
    var page = open("events");
    page.evaluate(
        "() => window.addEventListener('phx:run', (e) => liveSocket.execJS(document.body, e.detail.js))");
    page.locator("#send").click();
    hasClasses(page.locator("#target"), "sent");
  }

  @Test
  @Proves({"LV-JS-25", "LV-EVT-18"})
  void forms_change_and_submit_by_commands() {
    var page = open("events");
    page.locator("input[name=city]").fill("Rome");
    assertThat(page.locator("#said")).hasText("{_target=[city], city=Rome, more=1}");
    hasClasses(page.locator("#target"), "changed");
    page.locator("#form button").click();
    assertThat(page.locator("#said")).hasText("{city=Rome, how=fast}");
  }

  @Test
  @Proves("LV-JS-25")
  void a_form_that_changes_by_commands_is_recovered() {
    var ada = people.arrive(app);
    var page = ada.openLive("events");
    page.locator("input[name=city]").fill("Rome");
    assertThat(page.locator("#said")).hasText("{_target=[city], city=Rome, more=1}");
    ada.expectTrouble();
    page.evaluate("() => window.liveSocket.socket.conn.close(4000)");
    assertThat(page.locator("[data-phx-main]")).hasClass(Pattern.compile("phx-loading|phx-error"));
    ada.waitUntilLive(page);
    assertThat(page.locator("#said")).hasText(Pattern.compile(".*city=Rome.*more=1.*"));
  }

  // Focus and navigation.

  @Test
  @Proves({"LV-JS-19", "LV-JS-20"})
  void the_focus_moves_and_comes_back() {
    var page = open("focus");
    page.locator("#start").click();
    assertThat(page.locator("#field")).isFocused();
    page.locator("#open").click();
    assertThat(page.locator("#first")).isFocused();
    page.locator("#close").click();
    assertThat(page.locator("#open")).isFocused();
  }

  @Test
  @Proves("LV-JS-21")
  void commands_patch_and_navigate_within_the_application() {
    var page = open("ways");
    page.evaluate("() => { window.sameDocument = true; }");
    var where = page.locator("#where");
    var here = app.getPath() + "ways";
    page.locator("#patch").click();
    assertThat(where).hasText(here + "?page=2");
    page.locator("#replace").click();
    assertThat(where).hasText(here + "?page=3");
    page.goBack();
    assertThat(where).hasText(here + "?");
    page.locator("#away").click();
    assertThat(page.locator("#field")).isVisible();
    assertThat(page.url()).isEqualTo(app + "focus");
    page.goBack();
    assertThat(where).hasText(here + "?");
    page.locator("#patch").click();
    assertThat(where).hasText(here + "?page=2");
    page.locator("#away-for-good").click();
    assertThat(page.locator("#field")).isVisible();
    page.goBack();
    assertThat(where).hasText(here + "?");
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
  }
}
