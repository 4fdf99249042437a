package ee.liveview.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.AssetUse;
import ee.liveview.internal.template.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticAssetsTest {
  @TempDir Path path;
  private Folder folder;

  @BeforeEach
  void fill() throws IOException {
    folder =
        new Folder(path)
            .with("app.css", "p {}")
            .with("css/shop.css", "b {}")
            .with("WEB-INF/secret.txt", "x");
  }

  private StaticAssets assets(boolean watched) {
    return new StaticAssets(folder.context(), watched);
  }

  private void write(String text, Instant time) throws IOException {
    folder.with("app.css", text);
    Files.setLastModifiedTime(path.resolve("app.css"), FileTime.from(time));
  }

  @Nested
  class A_template_that_names_an_asset {
    private void check(String template) {
      var nodes = Parser.parse(new SourceFile("liveview/root.html", template)).nodes();
      assets(false).check(AssetUse.in(nodes), Checks.DEFAULT);
    }

    @Test
    void may_name_only_those_that_exist() {
      check("<link href=\"#{asset['app.css']}\">");
      assertThatThrownBy(() -> check("<link href=\"#{asset['ap.css']}\">"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              """
              1 unknown asset(s)

              LIVE-R052  There is no asset ap.css

                liveview/root.html:1:15
                   1 | <link href="#{asset['ap.css']}">
                     |               ^

                Did you mean 'app.css'?
              """);
    }

    @Test
    void is_told_what_docs_errors_says() throws IOException {
      var page = Files.readString(Path.of("..", "docs", "errors.md"));
      var chapter = page.substring(page.indexOf("### LIVE-R052"), page.indexOf("### LIVE-R053"));
      var examples =
          Pattern.compile("```html\n(.*?)\n```")
              .matcher(chapter)
              .results()
              .map(e -> e.group(1))
              .toList();
      assertThat(examples).hasSize(2);
      assertThatThrownBy(() -> check(examples.get(0))).hasMessageContaining("LIVE-R052");
      check(examples.get(1));
    }
  }

  @Nested
  class The_address_of_a_file {
    @Test
    void has_the_digest_of_its_content() {
      var assets = assets(false);
      // The first bytes of the SHA-256 of "p {}".
      assertThat(assets.versioned("app.css")).isEqualTo("/app.css?d=48d24394dd48cb69");
      assertThat(assets.versioned("/app.css")).isEqualTo(assets.versioned("app.css"));
      assertThat(assets.versioned("css/shop.css")).matches("/css/shop\\.css\\?d=[0-9a-f]{16}");
    }

    @Test
    void stays_as_it_is_where_files_do_not_change() throws IOException {
      var assets = assets(false);
      var before = assets.versioned("app.css");
      write("p { color: red }", Instant.now().plusSeconds(9));
      assertThat(assets.versioned("app.css")).isEqualTo(before);
    }

    @Test
    void follows_the_file_in_development() throws IOException {
      var assets = assets(true);
      var before = assets.versioned("app.css");
      write("p { color: red }", Instant.now().plusSeconds(9));
      assertThat(assets.versioned("app.css")).isNotEqualTo(before);
      write("p {}", Instant.now().plusSeconds(19));
      assertThat(assets.versioned("app.css")).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ap.css", "/ap.css"})
  void a_file_that_does_not_exist_is_an_error_with_the_nearest_name(String wrong) {
    assertThatThrownBy(() -> assets(false).versioned(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("LIVE-R052  there is no asset ap.css; did you mean 'app.css'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WEB-INF/secret.txt", "web-inf/secret.txt", "css/../app.css", "css/", ""})
  void what_no_browser_gets_has_no_address(String wrong) {
    assertThatThrownBy(() -> assets(false).versioned(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("LIVE-R052  there is no asset " + wrong);
  }

  @Nested
  class What_a_browser_loaded {
    @Test
    void is_current_while_its_digest_is() {
      var assets = assets(false);
      var digest = assets.versioned("app.css").split("\\?")[1];
      assertThat(assets.current("/app.css", digest)).isTrue();
      assertThat(assets.current("/app.css", "")).isTrue();
      assertThat(assets.current("/app.css", "d=0123456789abcdef")).isFalse();
      assertThat(assets.current("/elsewhere.css", "")).isFalse();
    }

    @Test
    void may_be_kept_for_ever_only_under_its_digest() {
      var assets = assets(false);
      var digest = assets.versioned("app.css").split("\\?")[1];
      assertThat(assets.immutable("/app.css", digest)).isTrue();
      assertThat(assets.immutable("/app.css", null)).isFalse();
      assertThat(assets.immutable("/app.css", "d=0123456789abcdef")).isFalse();
      assertThat(assets.immutable("/elsewhere.css", digest)).isFalse();
    }
  }
}
