package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import ee.liveview.proves.Proves;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The examples about uploads, each as somebody tries it. */
@OnServer
class ExampleUploadsIT {
  private static final String SHOWN =
      "() => document.querySelector('.shown img')?.naturalWidth === 40";

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive showcase() {
    return Wars.showcase();
  }

  private static Locator button(Page page, String name) {
    var options = new Page.GetByRoleOptions().setName(name).setExact(true);
    return page.getByRole(AriaRole.BUTTON, options);
  }

  private static FilePayload picture(String name, int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x * 6 % 256 << 16) + (y * 6 % 256 << 8) + 110);
      }
    }
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return new FilePayload(name, "image/png", bytes.toByteArray());
  }

  private static FilePayload text(String name, String type, String content) {
    return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void choose(Page page, String form, FilePayload... files) {
    page.locator(form + " input[type=file]").setInputFiles(files);
  }

  @Test
  @Proves("LV-EX-07")
  void an_avatar_is_chosen_sent_and_shown() throws IOException {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/39");
    choose(page, "#avatar", text("me.txt", "text/plain", "me"));
    assertThat(page.locator(".live-error-text")).hasText("Files of this kind are not accepted");
    choose(page, "#avatar", picture("me.png", 40, 40));
    assertThat(page.locator(".file")).hasText("me.png — 0%");
    button(page, "Upload").click();
    page.waitForFunction(SHOWN);
    assertThat(page.locator(".file")).hasCount(0);
    assertThat(page.locator("img.avatar")).hasAttribute("src", Pattern.compile(".*/shelf/[-\\w]+"));
    ada.photograph(page, "example-39");
  }

  @Test
  @Proves("LV-EX-07")
  void limits_are_said_before_anything_is_sent() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/56");
    var files = new FilePayload[6];
    for (int i = 0; i < files.length; i++) {
      files[i] = text("paper-" + i + (i == 0 ? ".exe" : ".pdf"), "", "%PDF");
    }
    choose(page, "#papers", files);
    assertThat(page.locator(".live-error-text"))
        .hasText(new String[] {"Too many files", "Files of this kind are not accepted"});
    ada.photograph(page, "example-56");
    button(page, "Leave out paper-0.exe").click();
    assertThat(page.locator(".live-error-text")).hasCount(0);
    button(page, "Upload").click();
    assertThat(page.locator("#saved a")).hasCount(5);
    var link = page.locator("#saved a").first();
    var answer = page.request().get(link.evaluate("element => element.href").toString());
    assertThat(answer.text()).isEqualTo("%PDF");
    assertThat(answer.headers().get("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.headers().get("content-type")).startsWith("application/octet-stream");
  }

  @Test
  @Proves("LV-EX-07")
  void photos_tell_how_much_of_them_has_arrived() throws IOException {
    var ada = people.arrive(app, ColorScheme.DARK);
    var page = ada.openLive("examples/57");
    assertThat(button(page, "Upload 0 photos")).isDisabled();
    choose(page, "#photos", picture("one.png", 40, 40), picture("two.png", 60, 30));
    assertThat(page.locator(".file .quiet").first()).hasText(Pattern.compile(".* k?B, image/png"));
    assertThat(page.locator(".file progress").first()).hasAttribute("value", "0");
    ada.photograph(page, "example-57-dark");
    page.evaluate(
        """
        () => {
          window.seen = [];
          new MutationObserver((changes) => changes.forEach((change) => seen.push(change.target.value)))
            .observe(document.querySelector("#photos"), { subtree: true, attributeFilter: ["value"] });
        }
        """);
    button(page, "Upload 2 photos").click();
    page.waitForFunction(SHOWN);
    assertThat(page.locator("#saved .name")).hasText(new String[] {"one.png", "two.png"});
    assertThat(page.evaluate("() => seen.includes(100)")).isEqualTo(true);
  }

  @Test
  @Proves("LV-EX-07")
  void own_rules_look_at_the_choice_and_into_the_file() throws IOException {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/58");
    choose(page, "#images", text("tiny.png", "image/png", "PNG"));
    assertThat(page.locator(".live-error-text")).hasText("No picture is as small as that");
    page.reload();
    ada.waitUntilLive(page);
    choose(
        page,
        "#images",
        picture("fine.png", 40, 40),
        picture("wide.png", 4001, 1),
        text("fake.png", "image/png", "no picture ".repeat(9)));
    assertThat(page.locator(".file")).hasCount(3);
    button(page, "Upload").click();
    page.waitForFunction(SHOWN);
    assertThat(page.locator("#outcomes li"))
        .hasText(
            new String[] {
              "",
              "wide.png is larger than 4000 × 4000 pixels",
              "fake.png is no picture, whatever its name says"
            });
    ada.photograph(page, "example-58");
  }

  @Test
  @Proves("LV-EX-07")
  void tables_are_read_one_by_one() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/59");
    choose(
        page,
        "#tables",
        text("good.csv", "text/csv", "name,age\nAda,36\nGrace,85\n"),
        text("bad.csv", "text/csv", "name,age\nAda\n"));
    assertThat(page.locator(".file")).hasCount(2);
    button(page, "Process").click();
    assertThat(page.locator("#results tbody tr"))
        .hasText(
            new Pattern[] {
              Pattern.compile("good.csv\\s*2\\s*25 B\\s*done"),
              Pattern.compile("bad.csv\\s*1\\s*13 B\\s*row 1 has not 2 columns")
            });
    ada.photograph(page, "example-59");
  }

  @Test
  @Proves("LV-EX-07")
  void two_uploads_of_a_page_know_nothing_of_each_other() throws IOException {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/60");
    choose(page, "#avatar", picture("me.png", 40, 40));
    choose(page, "#documents", text("cv.pdf", "application/pdf", "%PDF"));
    assertThat(page.locator("#avatar .file")).containsText("me.png");
    assertThat(page.locator("#documents .file")).containsText("cv.pdf");
    button(page, "Upload the picture").click();
    page.waitForFunction(SHOWN);
    assertThat(page.locator("#avatar .file")).hasCount(0);
    assertThat(page.locator("#documents .file")).hasCount(1);
    button(page, "Upload the documents").click();
    assertThat(page.locator("#papers a")).hasText("cv.pdf");
    button(page, "Upload the picture").click();
    assertThat(page.locator("img.avatar")).hasCount(1);
    ada.photograph(page, "example-60");
  }
}
