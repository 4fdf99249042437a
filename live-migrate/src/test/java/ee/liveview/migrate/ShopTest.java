package ee.liveview.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.test.LiveTester;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole application: templates, a composite component, tables, forms and PrimeFaces. */
class ShopTest {
  private static final Path SHOP = Path.of("src/test/resources/shop");
  private static final Path EXPECTED = Path.of("src/test/resources/shop-live");

  @TempDir Path work;

  @Test
  void becomes_these_files() throws IOException {
    var migration = Migration.of(SHOP, "shop.live");
    var expected = new TreeMap<String, String>();
    texts(EXPECTED).forEach((path, text) -> expected.put("src/" + path, text));
    assertThat(migration.files()).containsExactlyEntriesOf(expected);
    assertThat(migration.report().problems()).isEmpty();
  }

  @Test
  void is_reported() throws IOException {
    var report = Migration.of(SHOP, "shop.live").report();
    assertThat(report.toString())
        .contains("6 Facelets, 97 tags: 92.8 % converted, 6.2 % with a TODO, 1.0 % by hand.")
        .contains("| /orders.xhtml | page | src/main/java/shop/live/OrdersView.java | 20 | 1 | 0 |")
        .contains("| p:commandButton | 2 | 0 | 0 |")
        .contains("| orders | shop.Orders | 2 | 0 |")
        .contains("| signedIn |  | 2 | 0 |")
        .contains(
            "* stock.xhtml:23 <x:gauge>: has no counterpart here; what it contains follows\n");
  }

  @Nested
  class Deployed_with_the_beans_that_it_always_had {
    @Test
    void it_shows_and_filters_its_table() throws IOException {
      try (var shop = shop();
          var live = LiveTester.open(shop.beans(), "/orders")) {
        assertThat(live.texts("tbody td:nth-child(2)")).containsExactly("Ada", "Grace", "Alan");
        live.submit("#filter", Map.of("filter_form[text]", "Grace"));
        assertThat(live.texts("tbody td:nth-child(2)")).containsExactly("Grace");
        assertThat(live.texts("li")).containsExactly("1. Grace");
      }
    }

    @Test
    void it_calls_the_action_of_a_row_with_the_object_of_the_row() throws IOException {
      try (var shop = shop();
          var live = LiveTester.open(shop.beans(), "/orders")) {
        live.click("tbody tr:nth-child(2) a[phx-click=cancel]");
        assertThat(live.texts("tbody td:nth-child(2)")).containsExactly("Ada", "Alan");
      }
    }

    @Test
    void it_checks_a_form_before_the_bean_gets_its_values() throws IOException {
      try (var shop = shop();
          var live = LiveTester.open(shop.beans(), "/order?number=7")) {
        assertThat(live.text("h1")).isEqualTo("Order 7");
        assertThat(live.attribute("#customer", "maxlength")).contains("40");
        live.submit(
            "#edit button[value=save]",
            Map.of("edit_form[customer]", "Ada", "edit_form[pieces]", "100"));
        assertThat(live.html()).contains("live-error");
        live.submit(
            "#edit button[value=save]",
            Map.of(
                "edit_form[customer]", "Ada",
                "edit_form[pieces]", "3",
                "edit_form[state]", "SENT",
                "edit_form[note]", "by hand"));
        assertThat(done(shop)).isEqualTo("saved Ada 3 SENT by hand");
      }
    }

    @Test
    void it_refreshes_by_itself() throws IOException {
      try (var shop = shop();
          var live = LiveTester.open(shop.beans(), "/stock")) {
        assertThat(live.texts("tbody td:nth-child(2)")).containsExactly("12", "1000");
        live.advance(Duration.ofSeconds(5));
        assertThat(live.texts("tbody td:nth-child(2)")).containsExactly("12", "1001");
      }
    }

    private Deployed shop() throws IOException {
      return Deployed.of(
          work, Migration.of(SHOP, "shop.live"), texts(SHOP.resolve("src/main/java")));
    }

    private static Object done(Deployed shop) {
      return shop.call("editor", "done");
    }
  }

  @Test
  void without_sources_its_views_still_deploy() throws IOException {
    var migration = Migration.of(SHOP.resolve("src/main/webapp"), "shop.live");
    assertThat(migration.files().get("src/main/java/shop/live/OrdersView.java"))
        .contains(
            "  private Object orders; // TODO orders.xhtml:13 no source was found for this name\n");
    try (var shop = Deployed.of(work, migration, Map.of());
        var live = LiveTester.open(shop.beans(), "/orders")) {
      assertThat(live.text("h1")).isEqualTo("Orders");
    }
  }

  @Test
  void may_be_a_war() throws IOException {
    var war = work.resolve("shop.war");
    try (var zip = new ZipOutputStream(Files.newOutputStream(war))) {
      for (var file : texts(SHOP.resolve("src/main/webapp")).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertThat(Migration.of(war, "shop.live").files())
        .isEqualTo(Migration.of(SHOP.resolve("src/main/webapp"), "shop.live").files());
  }

  @Test
  void never_overwrites() throws IOException {
    var view = "src/main/java/shop/live/OrdersView.java";
    var mine = work.resolve(view);
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");
    assertThat(Migration.of(SHOP, "shop.live").writeTo(work)).containsExactly(view);
    assertThat(mine).hasContent("mine");
    assertThat(work.resolve("src/main/resources/shop/live/OrdersView.html")).exists();
  }

  static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }
}
