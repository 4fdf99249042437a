package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnMount;
import ee.liveview.Template;
import ee.liveview.TokenResult.Expired;
import ee.liveview.TokenResult.Invalid;
import ee.liveview.TokenResult.Missing;
import ee.liveview.TokenResult.Valid;
import ee.liveview.Tokens;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** Tokens of an application's own. */
@LiveTest
@AddBeanClasses(SignedDataTest.ChatView.class)
class SignedDataTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Inject BeanManager beans;
  @Inject Tokens tokens;

  public record Invitation(int team, String address) {}

  /** Whoever has no session of ours may come with a token. */
  @LiveView("/token-chat")
  @Template("<p>#{user}</p>")
  static class ChatView {
    @Inject Tokens tokens;
    private String user = "";

    @OnMount
    void enter(LiveSocket live) {
      var token = live.connectParams().text("user_token").orElse(null);
      user =
          tokens.verify("user", token, String.class, Duration.ofDays(14)).value().orElse("nobody");
    }
  }

  @Test
  @Proves({"PX-TOK-01", "PX-TOK-02", "PX-TOK-03"})
  void a_token_is_valid_invalid_or_missing() {
    LiveTester.render(beans, "/token-chat");
    var data = new Invitation(7, "ada@example.org");
    var token = tokens.sign("invitation", data);
    assertThat(tokens.verify("invitation", token, Invitation.class, DAY))
        .isEqualTo(new Valid<>(data));
    assertThat(tokens.verify("other", token, Invitation.class, DAY)).isEqualTo(new Invalid<>());
    assertThat(tokens.verify("invitation", token + "x", Invitation.class, DAY))
        .isEqualTo(new Invalid<>());
    assertThat(tokens.verify("invitation", token, Integer.class, DAY)).isEqualTo(new Invalid<>());
    assertThat(tokens.verify("invitation", null, Invitation.class, DAY)).isEqualTo(new Missing<>());
    assertThat(tokens.verify("invitation", "", Invitation.class, DAY)).isEqualTo(new Missing<>());
  }

  @Test
  @Proves({"PX-TOK-02", "PX-TOK-04"})
  void a_token_grows_too_old() {
    try (var live = LiveTester.open(beans, "/token-chat")) {
      var token = tokens.sign("reset", "ada");
      live.advance(DAY);
      assertThat(tokens.verify("reset", token, String.class, DAY)).isEqualTo(new Valid<>("ada"));
      live.advance(Duration.ofSeconds(1));
      assertThat(tokens.verify("reset", token, String.class, DAY)).isEqualTo(new Expired<>());
    }
  }

  @Test
  @Proves("PX-TOK-09")
  void a_token_of_a_user_authenticates_a_socket() {
    var browser = LiveBrowser.of(beans);
    browser.render("/token-chat");
    browser.connectParams(Map.of("user_token", tokens.sign("user", "ada")));
    try (var ada = browser.open("/token-chat");
        var eve =
            LiveBrowser.of(beans)
                .connectParams(Map.of("user_token", "1.abc.def"))
                .open("/token-chat")) {
      assertThat(ada.text("p")).isEqualTo("ada");
      assertThat(eve.text("p")).isEqualTo("nobody");
    }
  }
}
