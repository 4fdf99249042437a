package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ee.liveview.HttpStatusException;
import ee.liveview.docs.admin.UsersView;
import ee.liveview.docs.tenants.InvoicesView;
import ee.liveview.docs.tenants.TenantValues;
import ee.liveview.proves.Proves;
import ee.liveview.test.LiveBrowser;
import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import ee.liveview.test.PushedEvent;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** The views that docs shows do what docs says. */
@LiveTest
@AddBeanClasses({
  Rating.class,
  DishCard.class,
  Dishes.class,
  DishesView.class,
  BasketView.class,
  BoardView.class,
  MenuView.class,
  PizzaView.class,
  PlaylistView.class,
  PagesView.class,
  News.class,
  NewsView.class,
  NotesEngine.class,
  OrderedView.class,
  ParcelView.class,
  Receipts.class,
  Reports.class,
  ReportView.class,
  ReadingsView.class,
  RoomView.class,
  Shelf.class,
  ShelfView.class,
  UsersView.class,
  TenantValues.class,
  InvoicesView.class,
  WishesView.class,
  Card.class,
  Grid.class,
  Tree.class,
  OwnBadge.class,
  ShopView.class,
  Weather.class,
  Customer.class,
  SignedIn.class,
  AuditLog.class,
  Audited.class,
  AccountView.class,
  ForecastView.class
})
class ExamplesTest {
  @Inject BeanManager beans;
  @Inject News news;
  @Inject Dishes dishes;
  @Inject Shelf shelf;
  @Inject Receipts receipts;

  @Test
  void a_value_that_comes_later_is_there_when_the_test_asks() {
    try (var live = LiveTester.open(beans, "/forecast/Tartu")) {
      assertThat(live.html()).contains("Asking the weather service…");
      live.renderAsync();
      assertThat(live.text("p")).isEqualTo("21 °C, sunny");
    }
  }

  @Test
  void hooks_decide_about_views_and_their_events() {
    var stranger = LiveTester.render(beans, "/account");
    assertThat(stranger.redirectedTo()).contains("/news");
    assertThat(stranger.flash()).containsEntry("error", "Please sign in first.");
    try (var live = LiveBrowser.of(beans).user("ada").open("/account")) {
      live.click("button").click("button");
      assertThat(live.text("p")).isEqualTo("ada: 20");
      assertThat(live.push("collect", Map.of()).getString("error")).isEqualTo("later");
      assertThat(live.text("p")).isEqualTo("ada: 20");
    }
  }

  @Test
  void tasks_fail_are_cancelled_and_have_names() {
    try (var live = LiveTester.open(beans, "/forecast/Atlantis")) {
      assertThat(live.renderAsync().html()).contains("No forecast: There is no Atlantis any more.");
      live.click("#mail");
      assertThat(live.renderAsync().text("output")).isEqualTo("Sent, 23 bytes.");
      live.click("#mail").click("#stop");
      assertThat(live.text("output")).isEqualTo("You changed your mind.");
    }
    try (var live = LiveTester.open(beans, "/forecast/Tartu")) {
      live.renderAsync().click("button[phx-click=refresh]");
      assertThat(live.attribute("p", "class")).contains("stale");
      live.click("button[phx-click=enough]");
      assertThat(live.attribute("p", "class")).contains("fresh");
    }
  }

  @Test
  void fields_for_one_rendering_are_shown_and_given_back() {
    try (var live = LiveTester.open(beans, "/readings")) {
      live.push("show", Map.of("day", "Monday"));
      live.push("rename", Map.of("name", "Then"));
      assertThat(live.text("h1")).isEqualTo("Then");
      assertThat(live.texts("li")).containsExactly("Monday 0:00", "Monday 1:00", "Monday 2:00");
    }
  }

  @Test
  void layouts_surround_views() {
    try (var live = LiveTester.open(beans, "/orders")) {
      live.click("button");
      assertThat(live.title()).isEqualTo("1 orders");
      assertThat(live.html().replaceAll("\\s*\n\\s*", ""))
          .isEqualTo(
              "<nav>Tea &amp; Co</nav><p class=\"flash\" role=\"status\">Ordered.</p>"
                  + "<main><h1>1 orders</h1><button phx-click=\"add\">Add</button></main>");
    }
    var printed = LiveBrowser.of(beans).render("/orders?print=true");
    assertThat(printed.has("nav")).isFalse();
    assertThat(printed.head())
        .contains("<meta name=\"robots\" content=\"noindex\">")
        .contains("<link rel=\"stylesheet\" href=\"/orders.css\">");
    assertThat(LiveTester.render(beans, "/admin/users").text("h1")).isEqualTo("Administration");
  }

  @Test
  void groups_have_a_host_and_values() {
    var page = LiveBrowser.of(beans).host("shop.example.org").render("/invoices");
    assertThat(page.text("h1")).isEqualTo("shop.example.org");
    assertThat(page.has("nav.money a[href='/invoices/1']")).isTrue();
  }

  @Test
  void streams_leave_rows_to_the_browser() {
    try (var live = LiveTester.open(beans, "/playlist")) {
      live.push("play", Map.of("id", 2));
      live.push("top", Map.of("id", 3));
      assertThat(live.texts("#songs li"))
          .containsExactly("First x", "Blue x", "Played x", "No songs.");
      live.click("#songs-1 button");
      live.push("add", Map.of("title", "New"));
      assertThat(live.texts("#songs li"))
          .containsExactly("First x", "Played x", "New x", "No songs.");
      assertThat(live.diff()).contains(",-1,-100,null]");
    }
  }

  @Test
  @Proves("PX-TMPL-06")
  void text_is_escaped_unless_it_is_html() {
    try (var live = LiveTester.open(beans, "/basket")) {
      assertThat(live.title()).isEqualTo("Basket");
      assertThat(live.html())
          .contains("<p>Ring &lt;twice&gt;, 3 items, 7 pieces</p>")
          .contains("<p><b>No returns.</b></p>")
          .contains("<p>#{note} is not replaced.</p>")
          .doesNotContain("Never sent");
    }
  }

  @Test
  @Proves("PX-TMPL-06")
  void attributes_follow_their_values() {
    try (var live = LiveTester.open(beans, "/basket")) {
      assertThat(live.html())
          .contains("<button phx-click=\"clear\">")
          .contains("<p class=\"note urgent\" title=\"Ring &lt;twice&gt;\">")
          .contains("<a href=\"/search?q=3\">")
          .contains("maxlength=\"80\"")
          .contains(" required>");
      live.click("button");
      assertThat(live.html()).contains("<button phx-click=\"clear\" disabled>");
    }
  }

  @Test
  void expressions_read_values_classes_and_streams() {
    try (var live = LiveTester.open(beans, "/parcel")) {
      assertThat(live.texts("#values li"))
          .containsExactly(
              "Books weighs 12 kg, nothing.",
              "1250 and 1250 are the same entry.",
              "Fragile, 7 letters.",
              "[] is empty, as there is no lost box.",
              "3 parts, first SENT");
      assertThat(live.texts("#classes li"))
          .containsExactly(
              "The name of the constant.",
              "A class nested in the view.",
              "An imported class.",
              "12.50 EUR, EUR, 12");
      assertThat(live.texts("#streams li")).containsExactly("[Books]");
    }
  }

  @Test
  void one_branch_of_a_choice_is_shown() {
    try (var live = LiveTester.open(beans, "/basket")) {
      assertThat(live.texts("#choice p")).containsExactly("3 items.");
      live.click("button");
      assertThat(live.texts("#choice p")).containsExactly("Nothing here.");
    }
  }

  @Test
  void a_loop_counts_filtered_items_too() {
    try (var live = LiveTester.open(beans, "/basket")) {
      assertThat(live.texts("#items li")).containsExactly("1. Teapot", "3. Spoon");
    }
  }

  @Test
  void commands_push_events_and_are_pushed() {
    try (var live = LiveTester.open(beans, "/menu")) {
      live.click("p + button");
      assertThat(live.text("p")).isEqualTo("nothing, opened 1 times");
      live.click("#cake");
      assertThat(live.text("p")).isEqualTo("cake, opened 1 times");
      live.click("#soup");
      assertThat(live.text("p")).isEqualTo("soup, opened 1 times");
      assertThat(live.events())
          .singleElement()
          .extracting(event -> event.payload().toString())
          .isEqualTo(
              "{\"commands\":[[\"hide\",{\"to\":\"#menu\",\"transition\":[[\"fade-out\"],[],[]],\"time\":150}],[\"pop_focus\",{}]]}");
      live.click("#menu > :last-child");
      assertThat(live.path()).isEqualTo("/basket");
    }
  }

  @Test
  void parameters_are_converted() {
    try (var live = LiveTester.open(beans, "/pizza")) {
      live.click("#large");
      assertThat(live.text("#size")).isEqualTo("LARGE");
      live.submit(
          "#order",
          Map.of(
              "topping[]",
              List.of("olives", "basil"),
              "address[street]",
              "Elm Street",
              "address[number]",
              "7"));
      assertThat(live.text("#ordered")).isEqualTo("[olives, basil] to Elm Street 7");
      live.change("#order", Map.of("address[street]", "Oak Street"));
      assertThat(live.text("#ordered")).isEqualTo("[address, street] changed");
      live.keydown("#key", "Escape");
      assertThat(live.text("#key")).isEqualTo("Escape");
      assertThat(live.push("price", Map.of("count", 2)).toString()).isEqualTo("{\"cents\":2400}");
    }
  }

  @Test
  void a_view_patches_and_navigates() {
    try (var live = LiveTester.open(beans, "/books/novels?page=2")) {
      assertThat(live.title()).isEqualTo("Page 2 of novels");
      live.click("#next");
      assertThat(live.patchedTo()).contains("/books/novels?page=3");
      assertThat(live.text("h1")).isEqualTo("novels, page 3");
      live.click("#first");
      assertThat(live.text("h1")).isEqualTo("novels, page 1");
      live.click("#done");
      assertThat(live.navigatedTo()).contains("/news");
      live.follow();
      assertThat(live.text("p")).startsWith("You have read 1 pages.");
      live.click("p button");
      assertThat(live.has("p")).isFalse();
    }
  }

  @Test
  void a_view_answers_with_a_status() {
    var thrown =
        catchThrowableOfType(
            HttpStatusException.class, () -> LiveTester.render(beans, "/books/novels?page=100"));
    assertThat(thrown.status()).isEqualTo(404);
  }

  @Test
  void messages_reach_the_views_that_follow() {
    var first = LiveBrowser.of(beans);
    try (var one = first.open("/news");
        var two = first.another().open("/news")) {
      news.publish("Rain");
      assertThat(one.texts("li")).containsExactly("Rain");
      assertThat(two.title()).isEqualTo("News (1)");
      assertThat(two.events()).extracting(PushedEvent::name).containsExactly("news:arrived");
    }
  }

  @Test
  void a_message_comes_after_its_delay() {
    try (var live = LiveTester.open(beans, "/news")) {
      live.advance(Duration.ofMinutes(20));
      assertThat(live.text("p")).startsWith("Time for a break.");
    }
  }

  @Test
  void slow_work_comes_back_as_a_message() {
    try (var live = LiveTester.open(beans, "/reports")) {
      live.click("button");
      live.await(() -> live.has("i"));
      assertThat(live.texts("i")).containsExactly("2024", "2025");
    }
  }

  @Test
  void a_session_scoped_view_is_shared_by_tabs() {
    var ada = LiveBrowser.of(beans).user("ada");
    try (var one = ada.open("/wishes");
        var two = ada.open("/wishes");
        var other = ada.another().open("/wishes")) {
      one.push("wish", Map.of("text", "Peace"));
      assertThat(two.texts("i")).containsExactly("Peace");
      assertThat(other.texts("i")).isEmpty();
    }
  }

  @Test
  void components_show_what_calls_give_them() {
    try (var live = LiveTester.open(beans, "/shop")) {
      assertThat(live.html())
          .contains(
              "<section class=\"card warn\" id=\"reviews\" phx-click=\"open\">\n"
                  + "  <h3>Reviews <small>2</small><b>!</b></h3>\n")
          .contains("<section class=\"card plain\">\n  <h3>Offers </h3>\n  Nothing to show.\n")
          .contains("<span class=\"price\" title=\"without tax\">EUR 12.5</span>")
          .endsWith("<em>new</em>\n");
      assertThat(live.texts("th")).containsExactly("Who", "Stars");
      assertThat(live.texts("td")).containsExactly("Ada", "5", "Bo", "3");
      assertThat(live.texts("li li")).containsExactly("Wheel");
      live.click("#reviews");
      assertThat(live.text("#reviews p")).isEqualTo("Thank you for reading.");
    }
  }

  @Test
  void components_keep_what_was_chosen_in_them() {
    try (var live = LiveTester.open(beans, "/dishes")) {
      live.click("article:first-of-type button:nth-of-type(4)");
      live.click("#visit");
      assertThat(live.texts("small")).containsOnly("seen 2 times");
      assertThat(live.text("article:first-of-type section")).isEqualTo("seen 2 times ★ ★ ★ ★ ☆");
      live.click("#turn");
      assertThat(live.text("article:last-of-type section")).isEqualTo("seen 2 times ★ ★ ★ ★ ☆");
      live.click("#praise");
      assertThat(live.text("article:nth-of-type(2) section")).isEqualTo("seen 2 times ★ ★ ★ ★ ★");
    }
  }

  @Test
  void one_question_serves_all_components_of_a_kind() {
    try (var live = LiveTester.open(beans, "/dishes")) {
      assertThat(live.texts("article p")).containsExactly("Dish 1", "Dish 2", "Dish 3");
      assertThat(dishes.questions()).as("one for HTTP, one for the socket").isEqualTo(2);
    }
  }

  @Test
  void rooms_hear_who_comes_says_and_leaves() {
    var browser = LiveBrowser.of(beans);
    try (var ada = browser.open("/rooms/1")) {
      var bob = browser.another().open("/rooms/1");
      bob.push("say", Map.of("text", "hello"));
      assertThat(ada.texts("p, i")).containsExactly("2", "hello");
      bob.close();
      assertThat(ada.text("p")).isEqualTo("1");
    }
  }

  @Test
  void a_shelf_follows_the_events_of_the_application() {
    try (var live = LiveTester.open(beans, "/shelf")) {
      shelf.add("Emma");
      assertThat(live.texts("i")).containsExactly("Emma");
    }
  }

  @Test
  void java_code_renders_components() {
    assertThat(receipts.receipt(1250))
        .contains("Receipt")
        .contains("<span class=\"price\" title=\"without tax\">EUR 12.5</span>");
  }

  @Test
  void a_board_shows_components_by_their_names() {
    try (var live = LiveTester.open(beans, "/board")) {
      assertThat(live.texts("button")).containsExactly("★", "★", "★", "★", "☆");
    }
  }

  @Test
  void other_engines_render_their_files() {
    assertThat(receipts.components.render("note:hello", Map.of("who", "Ada")).markup())
        .isEqualTo("<p>Dear Ada,</p><p>all is &lt;well&gt;.</p>");
  }
}
