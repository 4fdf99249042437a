package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.uploads.SignedBucket;
import ee.liveview.servertests.uploads.Views;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files that the browser sends to a store which checks who may send what. */
@OnServer
class BucketIT {
  private static final byte[] BYTES = new byte[300_000];
  private static final Duration MINUTE = Duration.ofMinutes(1);

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
              uploaders: {
                PUT(entries, onViewError) {
                  entries.forEach((entry) => {
                    const request = new XMLHttpRequest();
                    onViewError(() => request.abort());
                    request.onload = () => (request.status === 200 ? entry.progress(100) : entry.error());
                    request.onerror = () => entry.error();
                    request.open("PUT", entry.meta.url);
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

  static {
    new Random(3).nextBytes(BYTES);
  }

  private static S3Store store;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive bucket() {
    return TestWars.of("bucket", Views.class.getPackage())
        .addAsResource(new StringAsset(ROOT), "liveview/root.html");
  }

  @BeforeAll
  static void open() throws IOException {
    store = S3Store.start();
  }

  @AfterAll
  static void close() throws IOException {
    store.close();
  }

  private static Page send(Person who, String secret, byte[] bytes) {
    var page =
        who.openLive(
            "bucket?address="
                + store.bucket()
                + "&secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8));
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("scan.bin", "application/octet-stream", bytes));
    assertThat(page.locator("input[type=file]"))
        .hasAttribute("data-phx-active-refs", Pattern.compile("\\d"));
    page.locator("#save").click();
    return page;
  }

  private static SignedBucket known() {
    return new SignedBucket(store.bucket(), "eu-central-1", store.key(), S3Store.SECRET);
  }

  private static int put(String url, byte[] body) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).PUT(BodyPublishers.ofByteArray(body)).build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static HttpResponse<byte[]> read(String file) throws IOException, InterruptedException {
    var url = known().sign("GET", file, Map.of(), MINUTE, Instant.now());
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
  }

  @Test
  @Proves({"LV-UPL-07", "LV-UPL-28"})
  void a_file_arrives_as_it_is() throws Exception {
    var page = send(people.arrive(app), S3Store.SECRET, BYTES);
    var saved = page.locator("#saved");
    assertThat(saved).hasText(Pattern.compile("\\[.+]"));
    var file = read(saved.textContent().replaceAll("[\\[\\]]", ""));
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo(BYTES);
  }

  @Test
  @Proves("LV-UPL-28")
  void a_signature_of_somebody_else_is_refused() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = send(ada, "another secret", BYTES);
    assertThat(page.locator(".entry em")).hasText("external_client_failure");
    assertThat(page.locator("#saved")).hasText("");
  }

  @Test
  void a_file_that_is_too_large_is_refused_by_the_view_and_by_the_store() throws Exception {
    var page = send(people.arrive(app), S3Store.SECRET, new byte[1_000_001]);
    assertThat(page.locator(".entry em")).hasText("too_large");
    // Not more than the store reads in one go: it closes the line under the rest of what it
    // refuses.
    var bytes = Arrays.copyOf(BYTES, 100);
    var size = Map.of("content-length", "" + bytes.length);
    var url = known().sign("PUT", "other", size, MINUTE, Instant.now());
    assertThat(put(url, new byte[bytes.length + 1])).isEqualTo(403);
    assertThat(read("other").statusCode()).isEqualTo(404);
    assertThat(put(url, bytes)).isEqualTo(200);
    assertThat(read("other").body()).isEqualTo(bytes);
  }

  /** The values are those of the example in the documentation of S3. */
  @Test
  void a_signature_is_that_of_the_protocol() {
    var bucket =
        new SignedBucket(
            URI.create("https://examplebucket.s3.amazonaws.com"),
            "us-east-1",
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    assertThat(
            bucket.sign(
                "GET",
                "test.txt",
                Map.of(),
                Duration.ofDays(1),
                Instant.parse("2013-05-24T00:00:00Z")))
        .endsWith(
            "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
  }
}
