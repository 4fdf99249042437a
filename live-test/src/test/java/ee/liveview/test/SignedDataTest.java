package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ee.liveview.KeyDerivation;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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

  @Test
  @Proves("PX-TOK-05")
  void the_age_of_a_token_counts_from_the_time_that_is_told() {
    LiveTester.render(beans, "/token-chat");
    var old = tokens.sign("reset", "ada", Instant.EPOCH);
    assertThat(tokens.verify("reset", old, String.class, DAY)).isEqualTo(new Expired<>());
    assertThat(tokens.verify("reset", old, String.class, DAY.multipliedBy(365_000)))
        .isEqualTo(new Valid<>("ada"));
    var ofLater = tokens.sign("reset", "ada", Instant.parse("2999-01-01T00:00:00Z"));
    assertThat(tokens.verify("reset", ofLater, String.class, Duration.ZERO))
        .isEqualTo(new Valid<>("ada"));
  }

  @Test
  @Proves("PX-TOK-07")
  void an_encrypted_token_hides_its_data_and_is_as_strict_as_a_signed_one() {
    try (var live = LiveTester.open(beans, "/token-chat")) {
      var data = new Invitation(7, "ada@example.org");
      var token = tokens.encrypt("invitation", data);
      assertThat(token).matches("[A-Za-z0-9_.-]+").isNotEqualTo(tokens.encrypt("invitation", data));
      for (var part : token.split("\\.")) {
        assertThat(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1))
            .doesNotContain("ada", "address");
      }
      assertThat(tokens.decrypt("invitation", token, Invitation.class, DAY))
          .isEqualTo(new Valid<>(data));
      assertThat(tokens.decrypt("other", token, Invitation.class, DAY)).isEqualTo(new Invalid<>());
      assertThat(tokens.verify("invitation", token, Invitation.class, DAY))
          .isEqualTo(new Invalid<>());
      assertThat(
              tokens.decrypt("invitation", tokens.sign("invitation", data), Invitation.class, DAY))
          .isEqualTo(new Invalid<>());
      assertThat(tokens.decrypt("invitation", null, Invitation.class, DAY))
          .isEqualTo(new Missing<>());
      for (int i = 0; i < token.length() - 1; i++) { // bits of the last character mean nothing
        var forged =
            token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
        assertThat(tokens.decrypt("invitation", forged, Invitation.class, DAY))
            .isEqualTo(new Invalid<>());
      }
      assertThat(tokens.decrypt("invitation", "e1.%", Invitation.class, DAY))
          .isEqualTo(new Invalid<>());
      assertThat(tokens.decrypt("invitation", "e1.AAAA", Invitation.class, DAY))
          .isEqualTo(new Invalid<>());
      live.advance(DAY.plusSeconds(1));
      assertThat(tokens.decrypt("invitation", token, Invitation.class, DAY))
          .isEqualTo(new Expired<>());
    }
  }

  @Test
  @Proves("PX-TOK-08")
  void tokens_with_a_secret_of_their_own_are_good_for_that_secret_only() {
    LiveTester.render(beans, "/token-chat");
    var shared = tokens.with("a secret that two applications have in common");
    var token = shared.sign("sso", "ada");
    assertThat(tokens.verify("sso", token, String.class, DAY)).isEqualTo(new Invalid<>());
    assertThat(
            tokens
                .with("a secret that two applications have in common")
                .verify("sso", token, String.class, DAY))
        .isEqualTo(new Valid<>("ada"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tokens.with("short"))
        .withMessageContaining("32");
  }

  @Test
  @Proves("PX-TOK-06")
  void keys_are_derived_as_both_sides_say() {
    LiveTester.render(beans, "/token-chat");
    var slow = tokens.with(new KeyDerivation(5000, 48, KeyDerivation.Digest.SHA512));
    var same = tokens.with(new KeyDerivation(5000, 48, KeyDerivation.Digest.SHA512));
    var signed = slow.sign("sso", "ada");
    var sealed = slow.encrypt("sso", "ada");
    assertThat(same.verify("sso", signed, String.class, DAY)).isEqualTo(new Valid<>("ada"));
    assertThat(same.decrypt("sso", sealed, String.class, DAY)).isEqualTo(new Valid<>("ada"));
    for (var other :
        List.of(
            tokens,
            tokens.with(KeyDerivation.iterations(5000)),
            tokens.with(new KeyDerivation(4999, 48, KeyDerivation.Digest.SHA512)),
            tokens.with(new KeyDerivation(5000, 49, KeyDerivation.Digest.SHA512)),
            tokens.with(new KeyDerivation(5000, 48, KeyDerivation.Digest.SHA384)))) {
      assertThat(other.verify("sso", signed, String.class, DAY)).isEqualTo(new Invalid<>());
      assertThat(other.decrypt("sso", sealed, String.class, DAY)).isEqualTo(new Invalid<>());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyDerivation.iterations(0))
        .withMessage("The iterations are 1 to 10000000, not 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new KeyDerivation(1, 15, KeyDerivation.Digest.SHA256))
        .withMessage("The bytes of the key are 16 to 1024, not 15.");
  }
}
