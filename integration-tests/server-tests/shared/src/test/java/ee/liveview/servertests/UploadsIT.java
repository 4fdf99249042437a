package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.uploads.Views;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Uploads with the real client. */
@OnServer
class UploadsIT {
  private static final int LARGE = 60_000_000;

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
            window.LiveView = {
              hooks: { Injector: { mounted() { window.injector = this; } } },
              uploaders: {
                PUT(entries, onViewError) {
                  entries.forEach((entry) => {
                    const request = new XMLHttpRequest();
                    onViewError(() => request.abort());
                    request.onload = () => (request.status === 200 ? entry.progress(100) : entry.error());
                    request.onerror = () => entry.error();
                    request.upload.addEventListener("progress", (event) => {
                      const percent = Math.round((event.loaded / event.total) * 100);
                      if (percent < 100) entry.progress(percent);
                    });
                    request.open("PUT", entry.meta.url, true);
                    request.send(entry.file);
                  });
                },
              },
            };
          </script>
          #{head}
        </head>
        <body><live:content/></body>
      </html>
      """;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive uploads() {
    return TestWars.of("uploads", Views.class.getPackage())
        .addAsResource(new StringAsset(ROOT), "liveview/root.html");
  }

  private static FilePayload file(String name, int size) {
    return new FilePayload(name, "text/plain", "x".repeat(size).getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] bytes) {
    try {
      var sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      return bytes.length + " " + HexFormat.of().formatHex(sha);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Chooses files and waits until the server knows of them: the client sends a form that is
   * submitted earlier without its files.
   */
  private static void register(Page page, String input, FilePayload... files) {
    choose(page, input, files);
    assertThat(page.locator(input)).hasAttribute("data-phx-active-refs", Pattern.compile("\\d"));
  }

  private static void choose(Page page, String input, FilePayload... files) {
    page.locator(input).setInputFiles(files);
  }

  @Test
  @Proves({"LV-UPL-18", "LV-UPL-01", "LV-UPL-30", "LV-UPL-32", "LV-FORM-21", "WIRE-80"})
  void files_are_sent_before_their_form_and_arrive_as_they_are() {
    var page = people.arrive(app).openLive("files");
    var one = file("one.txt", 200_000);
    register(page, "[name=files]", one, file("two.txt", 10));
    assertThat(page.locator("#entries li")).hasCount(2);
    register(page, "[name=other]", file("third.xyz", 5));
    page.locator("[name=note]").fill("with a note");
    page.locator("#save").click();
    assertThat(page.locator("#saved"))
        .hasText(
            "[with a note, one.txt "
                + digest(one.buffer)
                + ", two.txt "
                + digest(file("two.txt", 10).buffer)
                + ", other third.xyz]");
    assertThat(page.locator("#entries li")).hasCount(0);
    assertThat(page.evaluate("() => document.querySelector('[name=files]').value")).isEqualTo("");
    assertThat(page.locator("#label").getAttribute("for"))
        .isEqualTo(page.locator("[name=files]").getAttribute("id"));
  }

  @Test
  @Proves({"LV-UPL-16", "LV-UPL-17", "LV-UPL-03", "LV-UPL-15", "WIRE-77"})
  void a_choice_is_judged_and_may_be_corrected() {
    var page = people.arrive(app).openLive("files");
    choose(
        page,
        "[name=files]",
        file("a.txt", 1),
        file("b.exe", 1),
        file("c.txt", 1),
        file("d.txt", 1));
    assertThat(page.locator("#errors")).hasText("too_many_files");
    assertThat(page.locator("#entries em")).hasText("not_accepted");
    page.locator("#entries li:has-text('b.exe') .cancel").click();
    assertThat(page.locator("#errors")).hasCount(0);
    assertThat(page.locator("#entries li")).hasCount(3);
    page.locator("#save").click();
    assertThat(page.locator("#saved")).containsText("d.txt 1 ");
    assertThat(page.locator("#entries li")).hasCount(0);
  }

  @Test
  @Proves({"LV-UPL-25", "LV-UPL-26", "LV-UPL-27", "LV-BUILT-28"})
  void files_may_be_dropped_shown_and_added_by_scripts() {
    var page = people.arrive(app).openLive("files");
    page.evaluate(
        """
        () => {
          const picture = Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), c => c.charCodeAt(0));
          const files = new DataTransfer();
          files.items.add(new File([picture], "dot.png", { type: "image/png" }));
          document.querySelector("#f").dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
        }
        """);
    assertThat(page.locator("#entries li")).containsText("dot.png");
    page.waitForFunction("() => document.querySelector('#entries img')?.naturalWidth === 1");
    page.evaluate(
        """
        () => {
          const file = new File(["hi"], "hook.txt", { type: "text/plain" });
          file.meta = () => ({ by: "hook" });
          injector.upload("files", [file]);
        }
        """);
    assertThat(page.locator("#entries li:has-text('hook.txt')")).containsText("{by=hook}");
    page.locator("#save").click();
    assertThat(page.locator("#saved")).containsText("hook.txt " + digest(new byte[] {'h', 'i'}));
  }

  @Test
  @Proves({"LV-UPL-08", "LV-UPL-09", "LV-UPL-04", "LV-UPL-32"})
  void a_large_file_is_sent_at_once_and_arrives_whole(@TempDir Path folder) throws IOException {
    var bytes = new byte[LARGE];
    new Random(1).nextBytes(bytes);
    var large = Files.write(folder.resolve("large.bin"), bytes);
    var page = people.arrive(app).openLive("auto");
    long begin = System.nanoTime();
    page.locator("#f input[type=file]").setInputFiles(large);
    assertThat(page.locator("#saved"))
        .hasText(
            "[large.bin " + digest(bytes) + "]",
            new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
                .setTimeout(120_000));
    System.out.println(
        "60 MB in "
            + (System.nanoTime() - begin) / 1_000_000
            + " ms, progress told "
            + page.locator("#steps").textContent());
  }

  @Test
  @Proves({"LV-UPL-34", "LV-UPL-33"})
  void a_lost_connection_in_the_middle_leaves_a_page_that_works(@TempDir Path folder)
      throws IOException {
    var large = Files.write(folder.resolve("large.bin"), new byte[LARGE]);
    var ada = people.arrive(app);
    var page = ada.openLive("auto");
    ada.expectTrouble();
    page.locator("#f input[type=file]").setInputFiles(large);
    page.waitForFunction("() => Number(document.querySelector('#steps').textContent) > 1");
    page.evaluate(CUT);
    assertThat(page.locator("#steps")).hasText("0");
    choose(page, "#f input", file("small.txt", 3));
    assertThat(page.locator("#saved")).containsText("small.txt 3 ");
  }

  @Test
  @Proves({"LV-UPL-31", "LV-UPL-01"})
  void components_have_uploads_of_their_own() {
    var page = people.arrive(app).openLive("pickers");
    register(page, "#a input", file("a.txt", 70_000));
    register(page, "#b input", file("b.txt", 7));
    page.locator("#save-b").click();
    assertThat(page.locator("#b p")).hasText("[b.txt 7]");
    assertThat(page.locator("#a p")).hasText("");
    page.locator("#save-a").click();
    assertThat(page.locator("#a p")).hasText("[a.txt 70000]");
  }

  @Test
  @Proves({"LV-UPL-07", "LV-UPL-28", "LV-UPL-29", "WIRE-81"})
  void files_may_go_to_another_server() throws IOException {
    var bucket = new Bucket();
    try {
      var ada = people.arrive(app);
      var page = ada.openLive("external?bucket=" + bucket.address());
      register(page, "#f input", file("a.txt", 100_000), file("b.txt", 3));
      page.locator("#save").click();
      assertThat(page.locator("#saved")).hasText("[a.txt PUT, b.txt PUT]");
      assertThat(bucket.sizes()).containsExactlyInAnyOrder(100_000, 3);
      bucket.full = true;
      ada.expectTrouble();
      register(page, "#f input", file("c.txt", 3));
      page.locator("#save").click();
      assertThat(page.locator(".entry em")).hasText("external_client_failure");
    } finally {
      bucket.close();
    }
  }

  /** A store that takes files by PUT from pages of anywhere. */
  private static final class Bucket {
    private final HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Map<String, Integer> files = new ConcurrentHashMap<>();
    private volatile boolean full;

    Bucket() throws IOException {
      server.createContext("/", this::take);
      server.start();
    }

    String address() {
      return "http://localhost:" + server.getAddress().getPort();
    }

    List<Integer> sizes() {
      return List.copyOf(files.values());
    }

    private void take(HttpExchange exchange) throws IOException {
      var headers = exchange.getResponseHeaders();
      headers.set("Access-Control-Allow-Origin", "*");
      headers.set("Access-Control-Allow-Methods", "PUT");
      headers.set("Access-Control-Allow-Headers", "*");
      var bytes = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestMethod().equals("PUT") && !full) {
        files.put(exchange.getRequestURI().getPath(), bytes.length);
      }
      exchange.sendResponseHeaders(full ? 507 : 200, -1);
      exchange.close();
    }

    void close() {
      server.stop(0);
    }
  }
}
