package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Form;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.MountHook;
import ee.liveview.Next;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Pages in the language of their users. */
@LiveTest
@AddBeanClasses({
  LocaleTest.BasketView.class,
  LocaleTest.SharedView.class,
  LocaleTest.ProfileView.class,
  LocaleTest.Profile.class,
  LocaleTest.Language.class,
  LocaleTest.ShelfView.class,
  LocaleTest.OrderView.class,
  LocaleTest.HouseView.class,
  LocaleTest.FloorView.class,
  LocaleTest.RoomView.class,
  LocaleTest.GuestView.class
})
class LocaleTest {
  @Inject BeanManager beans;

  @LiveView("/greeting")
  @Template(
      "<h1>#{msg.title}</h1><p>#{msg.text('welcome', name)}</p><i>#{msg.count('items', items)}</i>"
          + "<b>#{msg['no.such']}</b><u>#{flash.error}</u>")
  static class BasketView {
    private final String name = "O'Neill";
    private int items;
    private int shown;

    @OnMount
    void mount(LiveSocket live) {
      live.params().text("lang").map(Locale::forLanguageTag).ifPresent(live::locale);
    }

    @OnParams
    void params() {
      shown++;
    }

    @OnEvent
    void add(int many) {
      items += many;
    }

    @OnEvent
    void german(LiveSocket live) {
      live.locale(Locale.GERMAN);
    }

    @OnEvent
    @RolesAllowed("admin")
    void forbidden() {}
  }

  @LiveView("/greeting/all")
  @ApplicationScoped
  @Template("<h1>#{msg.title}</h1><i>#{msg.count('items', items)}</i>")
  static class SharedView {
    private int items;

    @OnEvent
    void add() {
      items++;
    }
  }

  @SessionScoped
  static class Profile implements Serializable {
    private static final long serialVersionUID = 1L;
    private Locale locale = Locale.ENGLISH;

    Locale locale() {
      return locale;
    }

    void speak(Locale other) {
      locale = other;
    }
  }

  @LiveView("/profile")
  @Template("<h1>#{msg.title}</h1>")
  static class ProfileView {
    @Inject Profile profile;
    @Inject LiveSocket live;

    @OnMount
    void mount() {
      live.params().text("speak").map(Locale::forLanguageTag).ifPresent(profile::speak);
      live.locale(profile.locale());
    }

    @OnEvent
    void again() {}
  }

  /** The language of all views that name it. */
  @ApplicationScoped
  static class Language implements MountHook {
    @Override
    public Next onMount(LiveSocket live) {
      live.locale(live.params().text("lang").map(Locale::forLanguageTag).orElse(Locale.ENGLISH));
      return Next.CONTINUE;
    }
  }

  @LiveView(value = "/shelf", onMount = Language.class)
  @Template("<h1>#{msg.title}</h1>")
  static class ShelfView {}

  @LiveView(value = "/order", onMount = Language.class)
  @Template(
      "<h1>#{msg.title}</h1><form id='f' phx-change='change'>"
          + "<input name='order[code]'><input name='order[name]'><input name='order[amount]'></form>"
          + "<b :for='e : form.amount.errors'>#{e}</b>"
          + "<p :for='e : form.code.errors'>#{e}</p><i :for='e : form.name.errors'>#{e}</i>")
  static class OrderView {
    record Order(
        @Size(max = 1, message = "{order.long}") String code,
        @Size(max = 3, message = "{order.long}") String name,
        int amount) {}

    private Form<Order> form = Form.empty(Order.class);

    @OnEvent
    void change(Form<Order> changed) {
      form = changed;
    }
  }

  /** Shows others, which show others. */
  @LiveView("/house")
  @Template(
      """
      <h1>#{msg.title}</h1>
      <live:render view="FloorView" id="floor"/>
      <live:render view="GuestView" id="guest"/>
      <live:render view="FloorView" id="roof" sticky/>
      """)
  static class HouseView {
    @OnEvent
    void german(LiveSocket live) {
      live.locale(Locale.GERMAN);
    }

    @OnEvent
    void polish(LiveSocket live) {
      live.locale(Locale.forLanguageTag("pl"));
    }
  }

  @LiveView
  @Template("<h1>#{msg.title}</h1><live:render view='RoomView' id='#{live.id()}-room'/>")
  static class FloorView {}

  @LiveView
  @Template("<h1>#{msg.title}</h1><i>#{msg.count('items', items)}</i>")
  static class RoomView {
    private int items;

    @OnEvent
    void add() {
      items++;
    }

    @OnEvent
    void crash() {
      throw new IllegalStateException("on purpose");
    }
  }

  @LiveView
  @Template("<h1>#{live.locale()}</h1>")
  static class GuestView {
    @OnMount
    void mount(LiveSocket live) {
      live.locale(Locale.forLanguageTag("pl"));
    }

    @OnEvent
    void german(LiveSocket live) {
      live.locale(Locale.GERMAN);
    }
  }

  @Nested
  class A_view_inside_of_another {

    @Test
    void follows_its_language_with_all_that_it_shows_and_keeps_its_state() {
      try (var live = LiveTester.open(beans, "/house")) {
        var floor = live.child("floor");
        var room = floor.child("floor-room");
        room.push("add", Map.of());
        assertThat(room.texts("h1, i")).containsExactly("Your basket", "1 thing");
        live.push("german", Map.of());
        assertThat(live.text("h1")).isEqualTo("Ihr Warenkorb");
        assertThat(floor.text("h1")).isEqualTo("Ihr Warenkorb");
        assertThat(room.texts("h1, i")).containsExactly("Ihr Warenkorb", "1 Sache");
      }
    }

    @Test
    void speaks_it_when_it_comes_back_too() {
      try (var live = LiveTester.open(beans, "/house")) {
        var room = live.child("floor").child("floor-room");
        live.push("german", Map.of());
        assertThatThrownBy(() -> room.push("crash", Map.of()))
            .hasStackTraceContaining("on purpose");
        room.rejoin();
        assertThat(room.texts("h1, i")).containsExactly("Ihr Warenkorb", "nichts");
      }
    }

    @Test
    void keeps_one_that_it_has_chosen_itself() {
      try (var live = LiveTester.open(beans, "/house")) {
        var guest = live.child("guest");
        live.push("german", Map.of());
        assertThat(guest.text("h1")).isEqualTo("pl");
        guest.push("german", Map.of());
        live.push("polish", Map.of());
        assertThat(guest.text("h1")).isEqualTo("pl");
      }
    }

    @Test
    void follows_nobody_when_it_is_sticky() {
      try (var live = LiveTester.open(beans, "/house")) {
        live.push("german", Map.of());
        assertThat(live.child("roof").text("h1")).isEqualTo("Your basket");
        assertThat(live.child("roof").child("roof-room").text("h1")).isEqualTo("Your basket");
      }
    }
  }

  @Nested
  class A_hook {

    @Test
    @Proves("LV-I18N-02")
    void chooses_the_language_for_all_views_and_one_for_those_who_say_nothing() {
      for (var path : List.of("/shelf", "/order")) {
        try (var german = LiveTester.open(beans, path + "?lang=de");
            var other = LiveBrowser.of(beans).locale(Locale.GERMANY).open(path)) {
          assertThat(german.deadHtml()).contains("Ihr Warenkorb");
          assertThat(german.text("h1")).isEqualTo("Ihr Warenkorb");
          assertThat(other.text("h1")).isEqualTo("Your basket");
        }
      }
    }
  }

  @Nested
  class The_messages_of_a_form {

    @Test
    @Proves("LV-I18N-05")
    void are_in_the_language_of_the_page_with_what_they_are_about_and_the_right_plural() {
      var typed = Map.of("order[code]", "xyzzy", "order[name]", "xyzzy");
      try (var english = LiveTester.open(beans, "/order?lang=en");
          var german = LiveTester.open(beans, "/order?lang=de")) {
        english.change("#f", typed);
        assertThat(english.text("p")).isEqualTo("at most 1 letter");
        assertThat(english.text("i")).isEqualTo("at most 3 letters");
        german.change("#f", typed);
        assertThat(german.text("p")).isEqualTo("höchstens 1 Buchstabe");
        assertThat(german.text("i")).isEqualTo("höchstens 3 Buchstaben");
      }
    }

    @Test
    void never_fall_back_on_the_language_of_the_server() {
      var server = Locale.getDefault();
      Locale.setDefault(Locale.GERMAN);
      try (var french = LiveTester.open(beans, "/order?lang=fr")) {
        french.change("#f", Map.of("order[amount]", "many"));
        assertThat(french.text("b")).isEqualTo("is not a whole number");
      } finally {
        Locale.setDefault(server);
      }
    }
  }

  @Nested
  class A_page {
    @Test
    void speaks_the_language_that_the_browser_likes_best() {
      assertThat(LiveTester.render(beans, "/greeting").text("h1")).isEqualTo("Your basket");
      var page = LiveBrowser.of(beans).locale(Locale.GERMANY).render("/greeting");
      assertThat(page.text("h1")).isEqualTo("Ihr Warenkorb");
      assertThat(page.text("p")).isEqualTo("Willkommen, O'Neill!");
    }

    @Test
    void never_falls_back_on_the_language_of_the_server() {
      var before = Locale.getDefault();
      Locale.setDefault(Locale.GERMAN);
      try {
        assertThat(LiveBrowser.of(beans).locale(Locale.FRENCH).render("/greeting").text("h1"))
            .isEqualTo("Your basket");
      } finally {
        Locale.setDefault(before);
      }
    }

    @Test
    @Proves({"LV-I18N-01", "LV-I18N-03"})
    void keeps_the_language_chosen_while_mounting_until_it_is_left() {
      try (var live = LiveTester.open(beans, "/greeting?lang=de")) {
        assertThat(live.text("h1")).isEqualTo("Ihr Warenkorb");
        live.push("add", Map.of("many", 3));
        assertThat(live.text("i")).isEqualTo("3 Sachen");
        live.patch("/greeting?lang=en");
        assertThat(live.text("h1")).isEqualTo("Ihr Warenkorb");
        live.navigate("/greeting?lang=en");
        assertThat(live.text("h1")).isEqualTo("Your basket");
      }
    }

    @Test
    void changes_its_language_when_the_view_says_so() {
      try (var live = LiveTester.open(beans, "/greeting")) {
        live.push("german", Map.of());
        assertThat(live.text("h1")).isEqualTo("Ihr Warenkorb");
      }
    }

    @Test
    void shows_the_key_of_a_text_that_is_not_there() {
      assertThat(LiveTester.render(beans, "/greeting").text("b")).isEqualTo("???no.such???");
    }

    @Test
    void counts_in_the_forms_of_its_language() {
      try (var live = LiveTester.open(beans, "/greeting?lang=pl")) {
        var seen = new StringBuilder(live.text("i"));
        for (int more : new int[] {1, 1, 3}) {
          live.push("add", Map.of("many", more));
          seen.append(", ").append(live.text("i"));
        }
        assertThat(seen.toString()).isEqualTo("pusto, 1 rzecz, 2 rzeczy, 5 rzeczy wiele");
      }
    }

    @Test
    void may_say_in_its_language_what_is_forbidden() {
      try (var live = LiveTester.open(beans, "/greeting?lang=de")) {
        live.push("forbidden", Map.of());
        assertThat(live.text("u")).isEqualTo("Das dürfen Sie nicht.");
      }
    }
  }

  @Nested
  class The_pages_of_a_shared_view {
    @Test
    void have_each_their_own_language() {
      var browser = LiveBrowser.of(beans);
      try (var english = browser.open("/greeting/all");
          var german = browser.another().locale(Locale.GERMAN).open("/greeting/all")) {
        english.push("add", Map.of());
        assertThat(english.texts("h1, i")).containsExactly("Your basket", "1 thing");
        assertThat(german.texts("h1, i")).containsExactly("Ihr Warenkorb", "1 Sache");
      }
    }
  }

  @Nested
  class A_language_kept_in_the_session {
    @Test
    @Proves("LV-I18N-04")
    void is_that_of_pages_loaded_later() {
      var browser = LiveBrowser.of(beans);
      try (var live = browser.open("/profile")) {
        browser.render("/profile?speak=de");
        live.push("again", Map.of());
        assertThat(live.text("h1")).isEqualTo("Your basket");
        assertThat(browser.render("/profile").text("h1")).isEqualTo("Ihr Warenkorb");
      }
    }
  }
}
