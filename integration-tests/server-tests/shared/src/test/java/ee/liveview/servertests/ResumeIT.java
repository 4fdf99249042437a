package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import ee.liveview.servertests.uploads.Views;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files whose connection breaks half-way. */
@OnServer
class ResumeIT {
  private static final String FILES = "**/live/upload/**";
  private static final int PIECE = 16 * 64_000;
  private static final byte[] BYTES = new byte[5 * PIECE + 1234];

  /** With a code of its own: without one the servers answer 1000, and then the client reloads. */
  private static final String CUT = "() => window.liveSocket.socket.conn.close(4000)";

  static {
    new Random(7).nextBytes(BYTES);
  }

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive uploads() {
    return TestWars.of("resume", Views.class.getPackage());
  }

  private static String digest(byte[] bytes) {
    try {
      var sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      return bytes.length + " " + HexFormat.of().formatHex(sha);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sees the pieces of files, and keeps one of them from leaving the browser. */
  private static final class Way {
    private final List<Integer> passed = new ArrayList<>();
    private final List<Route> held = new ArrayList<>();

    Way(Page page, int holdAt) {
      page.route(
          FILES,
          route -> {
            var request = route.request();
            if (request.method().equals("PATCH")) {
              if (offset(request) == holdAt && held.isEmpty()) {
                held.add(route);
                return;
              }
              passed.add(request.postDataBuffer().length);
            }
            route.resume();
          });
      this.page = page;
    }

    private final Page page;

    private static int offset(Request request) {
      return Integer.parseInt(request.headers().get("upload-offset"));
    }

    String heldAddress() {
      page.waitForCondition(() -> !held.isEmpty());
      return held.get(0).request().url();
    }

    int passed() {
      return passed.stream().mapToInt(Integer::intValue).sum();
    }
  }

  private static void choose(Page page, String input, String name) {
    page.locator(input).setInputFiles(new FilePayload(name, "application/octet-stream", BYTES));
  }

  @Test
  void a_file_of_a_form_goes_on_after_the_network_was_cut_and_the_form_is_submitted() {
    var ada = people.arrive(app);
    var page = ada.openLive("resume");
    var way = new Way(page, 3 * PIECE);
    choose(page, "[name=file]", "one.bin");
    assertThat(page.locator("[name=file]"))
        .hasAttribute("data-phx-active-refs", Pattern.compile("\\d"));
    page.locator("#save").click();
    way.heldAddress();
    assertThat(page.locator("#entries li")).hasText("59");
    ada.offline(true);
    page.evaluate(CUT);
    assertThat(page.locator("[data-phx-main].phx-error")).isVisible();
    ada.offline(false);
    assertThat(page.locator("#saved")).hasText("[one.bin " + digest(BYTES) + " by button]");
    assertThat(way.passed()).isEqualTo(BYTES.length);
    assertThat(page.locator("#entries li")).hasCount(0);
    choose(page, "[name=file]", "two.bin");
    assertThat(page.locator("[name=file]"))
        .hasAttribute("data-phx-active-refs", Pattern.compile("\\d"));
    page.locator("#save").click();
    assertThat(page.locator("#saved")).containsText("two.bin " + digest(BYTES) + " by button]");
  }

  @Test
  void files_that_have_arrived_are_not_sent_again_and_the_others_go_on() {
    var ada = people.arrive(app);
    var page = ada.openLive("resume");
    choose(page, "[name=scans]", "whole.bin");
    assertThat(page.locator("#scans li")).hasText("whole.bin 100");
    var way = new Way(page, 2 * PIECE);
    choose(page, "[name=scans]", "half.bin");
    way.heldAddress();
    ada.expectTrouble();
    page.evaluate(CUT);
    assertThat(page.locator("#scans li")).hasText(new String[] {"whole.bin 100", "half.bin 100"});
    assertThat(way.passed()).isEqualTo(BYTES.length);
    page.locator("#take").click();
    assertThat(page.locator("#saved"))
        .hasText("[whole.bin " + digest(BYTES) + ", half.bin " + digest(BYTES) + "]");
  }

  @Test
  void a_request_that_fails_is_sent_again_while_the_page_stays() {
    var ada = people.arrive(app);
    var page = ada.openLive("resume");
    var way = new Way(page, 2 * PIECE);
    choose(page, "[name=scans]", "half.bin");
    way.heldAddress();
    ada.expectTrouble();
    way.held.get(0).abort();
    assertThat(page.locator("#scans li")).hasText("half.bin 100");
    assertThat(way.passed()).isEqualTo(BYTES.length);
  }

  @Test
  void the_server_speaks_tus_and_takes_no_more_than_was_declared() throws Exception {
    var ada = people.arrive(app);
    var page = ada.openLive("resume");
    var way = new Way(page, PIECE);
    choose(page, "[name=scans]", "half.bin");
    var url = way.heldAddress();
    assertThat(send("HEAD", url, Map.of()).statusCode()).isEqualTo(412);
    var known = send("HEAD", url, tus());
    assertThat(known.headers().firstValue("Upload-Offset")).contains("" + PIECE);
    assertThat(known.headers().firstValue("Upload-Length")).contains("" + BYTES.length);
    assertThat(known.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(patch(url, PIECE + 1, new byte[1]).statusCode()).isEqualTo(409);
    assertThat(send("HEAD", url + "x", tus()).statusCode()).isEqualTo(404);
    breakOff(url);
    page.waitForCondition(
        () ->
            send("HEAD", url, tus())
                .headers()
                .firstValue("Upload-Offset")
                .orElse("")
                .equals("" + (PIECE + 500)));
    var more = patch(url, PIECE + 500, BYTES);
    assertThat(more.statusCode()).isEqualTo(413);
    assertThat(page.locator("#scans em")).hasText("too_large");
    assertThat(send("HEAD", url, tus()).statusCode()).isEqualTo(404);
  }

  private static Map<String, String> tus() {
    return Map.of("Tus-Resumable", "1.0.0");
  }

  private static HttpResponse<String> patch(String url, int offset, byte[] body) {
    return send(
        "PATCH",
        url,
        Map.of(
            "Tus-Resumable",
            "1.0.0",
            "Upload-Offset",
            "" + offset,
            "Content-Type",
            "application/offset+octet-stream"),
        body);
  }

  private static HttpResponse<String> send(
      String method, String url, Map<String, String> headers, byte... body) {
    var request =
        HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends half of a request. */
  private static void breakOff(String url) throws IOException {
    var address = URI.create(url);
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      var head =
          "PATCH %s HTTP/1.1\r\nHost: %s\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: %d\r\n"
                  .formatted(address.getRawPath(), address.getAuthority(), PIECE)
              + "Content-Type: application/offset+octet-stream\r\nContent-Length: 1000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(BYTES, PIECE, 500);
      socket.getOutputStream().flush();
    }
  }
}
