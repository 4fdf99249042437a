package ee.liveview.starter;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddPackages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LiveTest
@AddPackages(GuestsView.class)
class GuestsViewTest {
  @Inject BeanManager beans;
  private LiveTester live;

  @BeforeEach
  void open() {
    live = LiveTester.open(beans, "/");
  }

  @AfterEach
  void close() {
    live.close();
  }

  private void invite(String name, String email) {
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
    assertThat(live.text("#guests")).isEqualTo("Nobody yet. Invite the first one below.");
  }

  @Test
  void puts_a_guest_on_the_list() {
    invite("Ada", "ada@example.org");
    assertThat(live.texts("#guests tbody td:nth-child(1)")).containsExactly("Ada and company");
    assertThat(live.text("#flash-info p")).isEqualTo("Ada is on the list.");
    assertThat(live.attribute("#invitation_name", "value")).hasValue("");
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
}
