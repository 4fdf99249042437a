package ee.liveview.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command. */
class MigrateFacesTest {
  private static final String SHOP = "src/test/resources/shop";

  @TempDir Path work;
  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    return MigrateFaces.run(new PrintWriter(out, true), arguments);
  }

  @Test
  void prints_the_report_and_writes_nothing() throws Exception {
    assertThat(run(SHOP)).isZero();
    assertThat(out.toString()).startsWith("# From Faces to live views\n\n6 Facelets, 97 tags");
    try (var files = Files.list(work)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void writes_where_it_is_told_and_leaves_alone_what_is_there() {
    assertThat(run(SHOP, "--to", work.toString(), "--package", "shop.live")).isZero();
    assertThat(out.toString()).contains("Written to " + work + ": 10 files.");
    assertThat(work.resolve("src/main/java/shop/live/StockView.java")).exists();
    out.getBuffer().setLength(0);
    assertThat(run(SHOP, "--to", work.toString(), "--package", "shop.live")).isZero();
    assertThat(out.toString())
        .contains("Written to " + work + ": 0 files.")
        .contains("Left alone, as it was there: src/main/java/shop/live/StockView.java\n");
  }

  @Test
  void says_how_it_is_used_when_there_is_no_such_source() {
    assertThat(run("nowhere")).isEqualTo(2);
    assertThat(out.toString()).startsWith("There is no nowhere\n").contains("Usage:");
  }
}
