package ee.liveview.internal.cdi;

import ee.liveview.KeyDerivation;
import ee.liveview.TokenResult;
import ee.liveview.Tokens;
import java.time.Duration;
import java.time.Instant;
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

  @Override
  public String sign(String salt, Object data, Instant signedAt) {
    return current().sign(salt, data, signedAt);
  }

  @Override
  public String encrypt(String salt, Object data) {
    return current().encrypt(salt, data);
  }

  @Override
  public <T> TokenResult<T> decrypt(
      String salt, @Nullable String token, Class<T> type, Duration maxAge) {
    return current().decrypt(salt, token, type, maxAge);
  }

  @Override
  public Tokens with(String secret) {
    return current().with(secret);
  }

  @Override
  public Tokens with(KeyDerivation keys) {
    return current().with(keys);
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
