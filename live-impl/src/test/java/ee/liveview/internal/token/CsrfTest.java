package ee.liveview.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {

  private final String secret = Csrf.newSecret();

  @Nested
  class A_masked_token {

    @Test
    void matches_its_secret_and_no_other() {
      assertThat(Csrf.matches(secret, Csrf.mask(secret))).isTrue();
      assertThat(Csrf.matches(Csrf.newSecret(), Csrf.mask(secret))).isFalse();
    }

    @Test
    void is_another_one_on_each_page_and_never_shows_the_secret() {
      var tokens = IntStream.range(0, 100).mapToObj(i -> Csrf.mask(secret)).distinct().toList();
      assertThat(tokens)
          .hasSize(100)
          .allMatch(token -> Csrf.matches(secret, token))
          .noneMatch(t -> t.contains(secret));
      assertThat(tokens).allMatch(token -> token.matches("[A-Za-z0-9_-]{64}"));
    }
  }

  @Nested
  class Anything_else {

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!!", "undefined", "ü"})
    void does_not_match(String token) {
      assertThat(Csrf.matches(secret, token)).isFalse();
      assertThat(Csrf.matches(secret, token.repeat(64))).isFalse();
      assertThat(Csrf.matches(secret, secret)).isFalse();
      assertThat(Csrf.matches("", Csrf.mask(secret))).isFalse();
      assertThat(Csrf.matches(secret, "A".repeat(10_000_000))).isFalse();
    }
  }
}
