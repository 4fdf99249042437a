package ee.liveview.internal.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
  @TempDir Path project;
  private Path resources;
  private Path webapp;

  @BeforeEach
  void project() throws IOException {
    resources = write("resources/shop/CartView.html", "<p>source</p>").getParent().getParent();
    webapp = write("webapp/shop.css", "p {}").getParent();
    write("webapp/WEB-INF/web.xml", "<web-app/>");
    write("webapp/.env", "SECRET=1");
    write("resources/META-INF/resources/lib.js", "let x");
    write("resources/application.properties", "password=1");
    write("secret.txt", "outside");
    write("war/WEB-INF/classes/shop/CartView.html", "<p>deployed</p>");
    write("war/WEB-INF/classes/shop/Deployed.html", "<p>deployed</p>");
    write("war/own.css", "p {}");
  }

  private Path write(String name, String text) throws IOException {
    var file = project.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Sources sources() {
    return new Sources(
        List.of(resources.toString(), webapp.toString()),
        inWar -> project.resolve("war").resolve(inWar.substring(1)).toString());
  }

  @Nested
  class A_template {
    @Test
    void of_the_sources_comes_before_the_deployed_one() throws IOException {
      assertThat(sources().template("shop/CartView.html"))
          .map(Sources.Version::file)
          .contains(resources.resolve("shop/CartView.html"));
      assertThat(sources().template("shop/Deployed.html"))
          .map(Sources.Version::file)
          .contains(project.resolve("war/WEB-INF/classes/shop/Deployed.html"));
      assertThat(sources().template("shop/Gone.html")).isEmpty();
    }

    @Test
    void on_a_class_lies_in_no_file() throws IOException {
      assertThat(sources().template("shop.CartView @Template")).isEmpty();
    }
  }

  @Nested
  class A_browser {
    @Test
    void gets_what_a_web_application_shows() {
      assertThat(sources().page("/shop.css")).contains(webapp.resolve("shop.css"));
      assertThat(sources().page("/lib.js"))
          .contains(resources.resolve("META-INF/resources/lib.js"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/",
          "/gone.css",
          "/WEB-INF/web.xml",
          "/web-inf/web.xml",
          "/x/../WEB-INF/web.xml",
          "/.env",
          "/application.properties",
          "/shop/CartView.html",
          "/META-INF/resources/lib.js",
          "/../../secret.txt",
          "/../webapp/shop.css",
          "/\0"
        })
    void gets_nothing_else(String path) {
      assertThat(sources().page(path)).isEmpty();
    }
  }

  @Test
  void style_sheets_and_scripts_are_known_by_their_address() throws IOException {
    assertThat(sources().styleSheetsAndScripts().values())
        .containsExactlyInAnyOrder("/shop.css", "/lib.js", "/own.css");
  }

  @Test
  void a_directory_that_is_not_there_is_named() {
    var gone = project.resolve("gone");
    assertThat(new Sources(List.of(gone.toString()), inWar -> null).missing())
        .containsExactly(gone);
  }
}
