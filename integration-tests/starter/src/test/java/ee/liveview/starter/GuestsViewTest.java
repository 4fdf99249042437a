package ee.liveview.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.liveview.HttpStatusException;
import ee.liveview.test.LiveBrowser;
import ee.liveview.test.LiveTester;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithoutServer
class GuestsViewTest {
  @Inject BeanManager beans;
  private LiveBrowser browser;
  private LiveTester live;

  @BeforeEach
  void open() {
    browser = LiveBrowser.of(beans).user("host@example.org", "host");
    live = browser.open("/guests");
  }

  @AfterEach
  void close() {
    live.close();
  }

  private void invite(String name, String email) {
    live.patch("/guests/new");
    save(name, email);
  }

  private void save(String name, String email) {
    live.submit(
        "#invitation",
        Map.of(
            "invitation[name]",
            name,
            "invitation[email]",
            email,
            "invitation[meal]",
            "FISH",
            "invitation[company]",
            "true"));
  }

  @Test
  void begins_with_nobody() {
    assertThat(live.text("#guests")).isEqualTo("Nobody yet. Write down the first one.");
    assertThat(live.has("#guest")).isFalse();
  }

  @Test
  void puts_a_guest_on_the_list() {
    live.click("header a");
    assertThat(live.path()).isEqualTo("/guests/new");
    save("Ada", "ada@example.org");
    assertThat(live.patchedTo()).hasValue("/guests");
    assertThat(live.texts("#guests tbody td:nth-child(1)")).containsExactly("Ada and company");
    assertThat(live.text("#flash-info p")).isEqualTo("Ada is invited.");
    assertThat(live.has("#guest")).isFalse();
  }

  @Test
  void says_what_is_wrong() {
    invite("Ada", "ada");
    assertThat(live.text("#invitation_email_error"))
        .isEqualTo("must be a well-formed email address");
    assertThat(live.attribute("#invitation_email", "aria-invalid")).hasValue("true");
    assertThat(live.attribute("#invitation_name", "value")).hasValue("Ada");
    assertThat(live.text("#invitation_meal option[selected]")).isEqualTo("Fish");
    assertThat(live.has("#guests tbody")).isFalse();
  }

  @Test
  void changes_a_guest() {
    invite("Ada", "ada@example.org");
    live.click("[aria-label='Edit Ada']");
    assertThat(live.attribute("#invitation_email", "value")).hasValue("ada@example.org");
    save("Ada Lovelace", "ada@example.org");
    assertThat(live.texts("#guests tbody strong")).containsExactly("Ada Lovelace");
    assertThat(live.text("#flash-info p")).isEqualTo("Ada Lovelace is changed.");
  }

  @Test
  void asks_before_it_removes_a_guest() {
    invite("Ada", "ada@example.org");
    invite("Bob", "bob@example.org");
    live.click("[aria-label='Remove Ada']");
    assertThat(live.text("#sure p")).isEqualTo("Ada will not be expected any more.");
    live.click("#sure [phx-click=keep].button");
    assertThat(live.has("#sure")).isFalse();
    live.click("[aria-label='Remove Ada']");
    live.click("#sure [phx-click=remove]");
    assertThat(live.has("#sure")).isFalse();
    assertThat(live.texts("#guests tbody strong")).containsExactly("Bob");
  }

  @Test
  void shows_in_all_tabs_of_a_host_what_changed() {
    try (var tab = browser.open("/guests")) {
      invite("Ada", "ada@example.org");
      assertThat(tab.texts("#guests tbody strong")).containsExactly("Ada");
    }
  }

  @Test
  void keeps_the_guests_of_others_to_them() {
    invite("Ada", "ada@example.org");
    live.click("[aria-label='Edit Ada']");
    var address = live.path();
    try (var other = browser.another().user("other@example.org", "host").open("/guests")) {
      assertThat(other.has("#guests tbody")).isFalse();
      other.patch(address);
      assertThat(other.patchedTo()).hasValue("/guests");
      assertThat(other.text("#flash-error p")).isEqualTo("There is no such guest any more.");
    }
  }

  @Test
  void is_for_hosts_only() {
    assertThatExceptionOfType(HttpStatusException.class)
        .isThrownBy(() -> browser.another().render("/guests"))
        .satisfies(refused -> assertThat(refused.status()).isEqualTo(401));
  }
}
