package ee.liveview.internal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ee.liveview.internal.token.Tokens;
import ee.liveview.proves.Proves;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final String OLD = "the secret of last year which is long";
  private static final String NEW = "the secret of this year which is long";
  private static final Duration DAY = Duration.ofDays(1);

  private static Tokens tokens(Map<String, String> settings, String application) {
    var config = ConfigReader.read(name -> Optional.ofNullable(settings.get(name)));
    return new Tokens(Secrets.of(config, application), Clock.systemUTC());
  }

  private static Tokens tokens(Map<String, String> settings) {
    return tokens(settings, "/shop");
  }

  @Nested
  class A_secret_that_is_missing {
    @Test
    @Proves({"LV-LIFE-29", "PX-TOK-10"})
    void stops_the_application_when_there_has_to_be_one() {
      assertThatIllegalStateException()
          .isThrownBy(() -> tokens(Map.of("live.require-secret", "true")))
          .withMessage(
              """
              LIVE-D090  live.require-secret is true and live.secret is not set

                Make a secret with 'openssl rand -base64 48' and set it as live.secret, for example in the environment as LIVE_SECRET.
              """);
    }

    @Test
    @Proves("PX-TOK-10")
    void is_made_at_random_otherwise_and_in_development() {
      for (var settings :
          List.of(
              Map.<String, String>of(),
              Map.of("live.require-secret", "true", "live.development", "true"))) {
        var tokens = tokens(settings);
        var token = tokens.sign("session", "x");
        assertThat(tokens.verify("session", token, DAY)).contains("x");
        assertThat(tokens(settings).verify("session", token, DAY)).isEmpty();
      }
    }
  }

  @Nested
  class A_secret_that_is_replaced {
    private final Tokens before = tokens(Map.of("live.secret", OLD));
    private final Tokens after =
        tokens(
            Map.of(
                "live.secret",
                NEW,
                "live.require-secret",
                "true",
                "live.previous-secrets",
                "the secret of the year before it, " + OLD));

    @Test
    @Proves("PX-TOK-11")
    void still_reads_what_it_has_signed() {
      assertThat(after.verify("session", before.sign("session", "x"), DAY)).contains("x");
    }

    @Test
    @Proves("PX-TOK-11")
    void signs_nothing_any_more() {
      var token = after.sign("session", "x");
      assertThat(before.verify("session", token, DAY)).isEmpty();
      assertThat(tokens(Map.of("live.secret", NEW)).verify("session", token, DAY)).contains("x");
    }

    @Test
    void is_forgotten_when_it_is_no_longer_named() {
      assertThat(
              tokens(Map.of("live.secret", NEW))
                  .verify("session", before.sign("session", "x"), DAY))
          .isEmpty();
    }

    @Test
    void is_long_enough_and_not_the_only_one() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> tokens(Map.of("live.secret", NEW, "live.previous-secrets", OLD + ",short")))
          .withMessage("each of live.previous-secrets must have at least 32 bytes, but has 5");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> tokens(Map.of("live.previous-secrets", OLD)))
          .withMessage("live.previous-secrets needs live.secret, which is none");
    }
  }

  @Test
  void two_applications_with_one_secret_do_not_accept_the_tokens_of_each_other() {
    var settings = Map.of("live.secret", OLD);
    var token = tokens(settings, "/shop").sign("session", "x");
    assertThat(tokens(settings, "/forum").verify("session", token, DAY)).isEmpty();
  }
}
