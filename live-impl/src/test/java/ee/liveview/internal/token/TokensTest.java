package ee.liveview.internal.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ee.liveview.proves.Proves;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final SteppingClock clock = new SteppingClock();
  private final Tokens tokens = new Tokens(secret('s'), clock);

  private static byte[] secret(char c) {
    return Secret.of(String.valueOf(c).repeat(32));
  }

  @Nested
  class A_token {

    @Test
    @Proves("PX-TOK-01")
    void gives_its_payload_back_and_needs_no_escape_in_cookie_or_URL() {
      var payload = "{\"id\":\"phx-ü\",\"n\":1}";
      var token = tokens.sign("session", payload);
      assertThat(token).matches("[A-Za-z0-9_.-]+");
      assertThat(tokens.verify("session", token, DAY)).contains(payload);
      // Readable by everybody: the payload stands in the body, behind the time of signing.
      assertThat(
              new String(
                  Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8))
          .endsWith(payload);
      for (var i = 0; i < token.length(); i++) {
        var other = token.charAt(i) == 'A' ? 'B' : 'A';
        var forged = token.substring(0, i) + other + token.substring(i + 1);
        assertThat(tokens.verify("session", forged, DAY)).as(forged).isEmpty();
      }
    }

    @Test
    @Proves("PX-TOK-03")
    void is_good_for_its_purpose_only() {
      var token = tokens.sign("session", "x");
      assertThat(tokens.verify("static", token, DAY)).isEmpty();
      assertThat(tokens.verify("", token, DAY)).isEmpty();
      assertThat(tokens.verify("session", token, DAY)).contains("x");
    }

    @Test
    @Proves("PX-TOK-04")
    void is_good_as_long_as_the_reader_says() {
      var token = tokens.sign("flash", "x");
      clock.advance(Duration.ofSeconds(60));
      assertThat(tokens.verify("flash", token, Duration.ofSeconds(60))).contains("x");
      clock.advance(Duration.ofMillis(1));
      assertThat(tokens.verify("flash", token, Duration.ofSeconds(60))).isEmpty();
      assertThat(tokens.verify("flash", token, DAY)).contains("x");
    }

    @Test
    void signed_by_a_node_whose_clock_is_ahead_is_good() {
      var ahead = new SteppingClock();
      ahead.advance(Duration.ofSeconds(5));
      var token = new Tokens(secret('s'), ahead).sign("session", "x");
      assertThat(tokens.verify("session", token, DAY)).contains("x");
    }

    @Test
    void of_another_secret_is_refused() {
      var token = new Tokens(secret('t'), clock).sign("session", "x");
      assertThat(tokens.verify("session", token, DAY)).isEmpty();
    }

    @Test
    void of_the_same_secret_is_good_after_a_restart() {
      var token = tokens.sign("session", "");
      assertThat(new Tokens(secret('s'), clock).verify("session", token, DAY)).contains("");
    }
  }

  @Nested
  class What_is_no_token {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          ".",
          "..",
          "1.",
          "1..",
          "1.AAAA",
          "2.AAAA.AAAA",
          "1.AAAA.AAAA",
          "1.!.!",
          "ü.ü.ü",
          "null"
        })
    void is_refused(String text) {
      assertThat(tokens.verify("session", text, DAY)).isEmpty();
    }

    @Test
    void is_refused_unread_when_it_is_too_long() {
      assertThat(tokens.verify("session", "1." + "A".repeat(10_000_000) + ".A", DAY)).isEmpty();
    }

    @Test
    void is_never_made_too_long_either() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tokens.sign("session", "x".repeat(6200)))
          .withMessage("A token of 8324 characters is longer than 8192.");
    }
  }

  @Nested
  class A_secret {

    @Test
    void has_at_least_32_bytes() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Secret.of("x".repeat(31)))
          .withMessage("The secret has 31 bytes; it needs at least 32.");
      assertThatIllegalArgumentException().isThrownBy(() -> new Tokens(new byte[31], clock));
      assertThat(Secret.of("ü".repeat(16))).hasSize(32);
    }

    @Test
    void is_another_one_each_time_when_none_is_configured() {
      assertThat(Secret.random()).hasSize(64).isNotEqualTo(Secret.random());
    }
  }
}
