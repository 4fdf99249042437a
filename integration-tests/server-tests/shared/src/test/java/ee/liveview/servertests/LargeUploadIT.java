package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import ee.liveview.servertests.faces.HeapServlet;
import ee.liveview.servertests.uploads.Views;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a large file costs the server in memory: {@code -Dlarge.upload=500} megabytes. */
@OnServer
@EnabledIfSystemProperty(named = "large.upload", matches = "\\d+")
class LargeUploadIT {
  private static final long MEGABYTE = 1_000_000;

  /** What comes and goes in a server by itself. */
  private static final long NOISE = 20 * MEGABYTE;

  private static final double PATIENCE = 600_000;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive large() {
    return TestWars.of("large", Views.class.getPackage()).addClass(HeapServlet.class);
  }

  private long heap() {
    return Long.parseLong(WireClient.of(app).ask("heap"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"socket", "requests"})
  void needs_the_memory_of_a_small_one(String way, @TempDir Path folder) throws IOException {
    long size = Long.getLong("large.upload") * MEGABYTE;
    var file = folder.resolve("large.bin");
    try (var empty = new RandomAccessFile(file.toFile(), "rw")) {
      empty.setLength(size);
    }
    var page = people.arrive(app).openLive("large");
    page.setDefaultTimeout(PATIENCE);
    long before = heap();
    page.locator("[name=" + way + "]").setInputFiles(file);
    var during = new ArrayList<Long>();
    for (int percent = 20; percent < 100; percent += 20) {
      waitFor(page, percent);
      during.add(heap());
    }
    assertThat(page.locator("#saved"))
        .hasText(
            Pattern.compile("large.bin " + size + " .*"),
            new HasTextOptions().setTimeout(PATIENCE));
    long after = heap();
    System.out.printf(
        "%d MB by %s: heap %.1f MB before, %s during, %.1f after%n",
        size / MEGABYTE,
        way,
        megabytes(before),
        during.stream().map(bytes -> "%.1f".formatted(megabytes(bytes))).toList(),
        megabytes(after));
    assertThat(Collections.max(during)).isLessThan(before + NOISE);
    assertThat(after).isLessThan(before + NOISE);
  }

  private static void waitFor(Page page, int percent) {
    page.waitForFunction(
        "(percent) => Number(document.querySelector('#progress').textContent) >= percent", percent);
  }

  private static double megabytes(long bytes) {
    return (double) bytes / MEGABYTE;
  }
}
