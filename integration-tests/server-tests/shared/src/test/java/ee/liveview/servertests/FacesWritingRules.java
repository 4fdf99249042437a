package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ee.liveview.servertests.Panels.joined;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import ee.liveview.servertests.faces.Desk;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What somebody is in the middle of when Faces renders the part of the page around a view. */
abstract class FacesWritingRules {
  private static final FilePayload LETTER =
      new FilePayload("letter.txt", "text/plain", "Dear Ada".getBytes(StandardCharsets.UTF_8));

  @RegisterExtension final People people = new People();

  @ArquillianResource private URL app;
  private Page page;

  /** The application, for a Faces implementation. */
  static WebArchive pages() {
    return TestWars.faces("faces", Desk.class.getPackage(), "writing.xhtml", "painter.js");
  }

  @BeforeEach
  void open() {
    page = people.arrive(app).open("writing.xhtml");
    joined(page, 3);
  }

  private Locator at(String id) {
    return Panels.at(page, id);
  }

  /** By a script, so that the focus stays where it is. */
  private void update(int round) {
    page.evaluate("() => document.getElementById('f:touch').click()");
    assertThat(at("f:posts")).hasText(Integer.toString(round));
  }

  private static void compose(CDPSession keyboard, String text) {
    var composition = new JsonObject();
    composition.addProperty("text", text);
    composition.addProperty("selectionStart", text.length());
    composition.addProperty("selectionEnd", text.length());
    keyboard.send("Input.imeSetComposition", composition);
  }

  private static void commit(CDPSession keyboard, String text) {
    var insertion = new JsonObject();
    insertion.addProperty("text", text);
    keyboard.send("Input.insertText", insertion);
  }

  @Test
  void a_composition_goes_on() {
    var field = at("f:text").locator("input");
    field.fill("a");
    assertThat(at("f:text").locator("output")).hasText("a");
    field.evaluate(
        """
        e => {
          e.focus();
          e.setSelectionRange(1, 1);
          window.compositions = [];
          ["compositionstart", "compositionend"].forEach((type) =>
            e.addEventListener(type, ({ data }) => compositions.push(type + " " + data)));
        }
        """);
    var keyboard = page.context().newCDPSession(page);
    compose(keyboard, "に");
    assertThat(field).hasValue("aに");
    update(1);
    assertThat(page.evaluate("() => compositions")).isEqualTo(List.of("compositionstart "));
    compose(keyboard, "にほ");
    assertThat(field).hasValue("aにほ");
    update(2);
    commit(keyboard, "日本");
    assertThat(field).hasValue("a日本");
    assertThat(field).isFocused();
    assertThat(page.evaluate("() => compositions"))
        .isEqualTo(List.of("compositionstart ", "compositionend 日本"));
    assertThat(at("f:text").locator("output")).hasText("a日本");
  }

  /** Not every browser can move an element without taking it out of the page first. */
  @Test
  void where_the_browser_cannot_move_elements_the_text_is_kept_and_one_writes_on() {
    page.evaluate("() => { delete Element.prototype.moveBefore; }");
    var field = at("f:text").locator("input");
    field.fill("ad");
    assertThat(at("f:text").locator("output")).hasText("ad");
    field.evaluate("e => { e.focus(); e.setSelectionRange(1, 1); }");
    var keyboard = page.context().newCDPSession(page);
    compose(keyboard, "に");
    assertThat(field).hasValue("aにd");
    update(1);
    assertThat(field).isFocused();
    assertThat(field).hasValue("aにd");
    page.keyboard().type("b");
    assertThat(field).hasValue("aにbd");
    assertThat(at("f:text").locator("output")).hasText("aにbd");
  }

  @Test
  void a_chosen_file_stays_chosen_and_is_not_sent_with_the_form() {
    var field = at("f:file").locator("input");
    field.setInputFiles(LETTER);
    update(1);
    update(2);
    assertThat(field.evaluate("e => [...e.files].map((file) => file.name)"))
        .isEqualTo(List.of("letter.txt"));
    assertThat(at("f:sent")).not().containsText("f:file");
  }

  @Test
  void a_file_for_a_view_stays_chosen_and_can_be_sent_then() {
    at("files").locator("input[type=file]").setInputFiles(LETTER);
    assertThat(at("files").locator("p")).hasText("letter.txt");
    update(1);
    assertThat(at("rounds")).hasText("1");
    assertThat(at("files").locator("p")).hasText("letter.txt");
    at("files").locator("button").click();
    assertThat(at("files").locator("output")).hasText("letter.txt Dear Ada");
  }
}
