package ee.liveview.starter.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.starter.WithoutServer;
import ee.liveview.test.LiveTester;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@WithoutServer
class AccountsTest {
  private static final String PASSWORD = "correct horse";

  @Inject BeanManager beans;
  @Inject Accounts accounts;

  private static void fill(LiveTester live, String form, String email, String password) {
    live.submit(form, Map.of("login[email]", email, "login[password]", password));
  }

  @Test
  void are_made_by_signing_up() {
    try (var live = LiveTester.open(beans, "/register")) {
      fill(live, "#registration", "Ada@example.org", PASSWORD);
      assertThat(live.has("#registration[phx-trigger-action]")).isTrue();
    }
    assertThat(accounts.knows("ada@example.org", PASSWORD)).isTrue();
    assertThat(accounts.find("ada@example.org").orElseThrow().getPasswordHash())
        .isNotEqualTo(PASSWORD);
  }

  @Test
  void are_made_once() {
    accounts.register("ada@example.org", PASSWORD);
    try (var live = LiveTester.open(beans, "/register")) {
      fill(live, "#registration", "ADA@example.org", "another password");
      assertThat(live.text("#login_email_error")).isEqualTo("has an account already");
      assertThat(live.has("#registration[phx-trigger-action]")).isFalse();
    }
    assertThat(accounts.knows("ada@example.org", PASSWORD)).isTrue();
  }

  @Test
  void need_a_long_password() {
    try (var live = LiveTester.open(beans, "/register")) {
      fill(live, "#registration", "ada@example.org", "sesame");
      assertThat(live.text("#login_password_error")).isEqualTo("has 12 to 72 characters");
    }
    assertThat(accounts.find("ada@example.org")).isEmpty();
  }

  @Test
  void are_logged_in_to_with_the_right_password_only() {
    accounts.register("ada@example.org", PASSWORD);
    try (var live = LiveTester.open(beans, "/login")) {
      fill(live, "#login", "ada@example.org", "wrong horse");
      assertThat(live.text("#login_password_error")).isEqualTo("Email or password is wrong.");
      assertThat(live.has("#login[phx-trigger-action]")).isFalse();
      fill(live, "#login", "ada@example.org", PASSWORD);
      assertThat(live.has("#login[phx-trigger-action]")).isTrue();
      assertThat(live.html()).doesNotContain("horse");
    }
  }
}
