package ee.liveview.proves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParityTest {
  private static final String LIST =
      Rows.HEADER
          + """

          LV-STR-01\tStreams\tRows | items show\topen\t
          LV-STR-02\tStreams\tItems are not kept\topen\t
          LV-STR-03\tStreams\tItems are garbage\tn/a\tThe JVM collects
          PX-TOK-01\tTokens\tData are signed\topen\t
          WIRE-01\tWire contract\tThe upgrade succeeds\topen\t
          """;

  @TempDir Path root;

  private void source(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String page() throws IOException, ParityException {
    Parity.write(root, Rows.parse(LIST));
    return Files.readString(root.resolve("docs/parity.md"));
  }

  @Nested
  class A_checkout_with_claims {

    @Test
    void gets_a_page_with_summary_and_tests() throws Exception {
      source(
          "live-impl/src/test/java/StreamTest.java",
          "class StreamTest { @Proves({\"LV-STR-01\", \"WIRE-01\"}) @Test void shows_items() {} }");
      source(
          "integration-tests/server-tests/wildfly/src/main/java/PageTest.java",
          "@Proves(\"LV-STR-01\") class PageTest {}");

      var page = page();

      assertThat(page.substring(page.indexOf("## Summary")))
          .isEqualTo(
              """
              ## Summary

              | Group | | Rows | Proved | Not yet | n/a |
              |---|---|--:|--:|--:|--:|
              | LV-STR | Streams | 3 | 1 | 1 | 1 |
              | PX-TOK | Tokens | 1 | 0 | 1 | 0 |
              | WIRE | Wire contract | 1 | 1 | 0 | 0 |
              | **all** | | 5 | 2 | 2 | 1 |

              ## LiveView

              What Phoenix LiveView does.

              ### LV-STR: Streams

              | Id | Capability | Status |
              |---|---|---|
              | LV-STR-01 | Rows \\| items show | proved: `PageTest`<br>`StreamTest#shows_items` |
              | LV-STR-02 | Items are not kept | not yet |
              | LV-STR-03 | Items are garbage | n/a: The JVM collects |

              ## Phoenix

              What Phoenix does around LiveView.

              ### PX-TOK: Tokens

              | Id | Capability | Status |
              |---|---|---|
              | PX-TOK-01 | Data are signed | not yet |

              ## Wire contract

              What the official clients rely on, each item tried with a raw client.

              ### WIRE: Wire contract

              | Id | Capability | Status |
              |---|---|---|
              | WIRE-01 | The upgrade succeeds | proved: `StreamTest#shows_items` |
              """);
    }

    @Test
    void keeps_the_file_when_no_fact_changed() throws Exception {
      var before = page();
      var written = root.resolve("docs/parity.md");
      var then = FileTime.from(Instant.EPOCH);
      Files.setLastModifiedTime(written, then);

      assertThat(page()).isEqualTo(before);
      assertThat(Files.getLastModifiedTime(written)).isEqualTo(then);
    }

    @Test
    void ignores_main_sources_and_build_output() throws Exception {
      var claim = "class FooTest { @Proves(\"LV-STR-99\") @Test void shows_items() {} }";
      source("live-impl/src/main/java/FooTest.java", claim);
      source("live-impl/target/src/test/java/FooTest.java", claim);
      source(".git/src/test/java/FooTest.java", claim);
      source("live-impl/src/test/resources/FooTest.java", claim);

      assertThat(page()).contains("| **all** | | 5 | 0 | 4 | 1 |");
    }
  }

  @Nested
  class A_checkout_with_false_claims {

    @Test
    void gets_no_page_but_all_faults() throws Exception {
      source(
          "live-impl/src/test/java/FooTest.java",
          """
          class FooTest {
            @Proves("LV-STR-99") @Test void one() {}
            @Proves("LV-STR-03") @Test void two() {}
            @Nested @Disabled class Later {
              @Proves("LV-STR-01") @Test void three() {}
            }
          }
          """);
      source("src/test/java/BarTest.java", "@Proves(STREAMS) class BarTest {}");

      assertThatThrownBy(ParityTest.this::page)
          .isInstanceOf(ParityException.class)
          .hasMessage(
              "\n  live-impl/src/test/java/FooTest.java:2:"
                  + " LV-STR-99 is not in the list of capabilities, rows.tsv"
                  + "\n  live-impl/src/test/java/FooTest.java:3:"
                  + " LV-STR-03 is n/a in rows.tsv (The JVM collects), so no test can prove it"
                  + "\n  live-impl/src/test/java/FooTest.java:5:"
                  + " FooTest.Later#three is disabled and proves nothing"
                  + "\n  src/test/java/BarTest.java:1:"
                  + " @Proves takes ids as plain strings, \"STREAMS\" cannot be read here");
      assertThat(root.resolve("docs")).doesNotExist();
    }
  }
}
