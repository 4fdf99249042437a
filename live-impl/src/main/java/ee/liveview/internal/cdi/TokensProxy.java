package ee.liveview.internal.cdi;

import ee.liveview.TokenResult;
import ee.liveview.Tokens;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tokens of an application, which there are once it has started. */
record TokensProxy(Supplier<@Nullable Tokens> source) implements Tokens {

  @Override
  public String sign(String salt, Object data) {
    return current().sign(salt, data);
  }

  @Override
  public <T> TokenResult<T> verify(
      String salt, @Nullable String token, Class<T> type, Duration maxAge) {
    return current().verify(salt, token, type, maxAge);
  }

  private Tokens current() {
    var tokens = source.get();
    if (tokens == null) {
      throw new IllegalStateException(
          "the application has not started yet, or has no live view: there is nothing to sign with");
    }
    return tokens;
  }
}
