package ee.liveview.internal.token;

import ee.liveview.KeyDerivation;
import ee.liveview.TokenResult;
import ee.liveview.internal.json.Json;
import jakarta.json.bind.JsonbException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tokens of an application's own, apart from those that our pages carry. */
public final class SignedData implements ee.liveview.Tokens {
  private static final String OWN = "app:";

  private final Tokens tokens;
  private final Json json;

  public SignedData(Tokens tokens, Json json) {
    this.tokens = tokens;
    this.json = json;
  }

  @Override
  public String sign(String salt, Object data) {
    return tokens.sign(OWN + salt, written(data));
  }

  @Override
  public String sign(String salt, Object data, Instant signedAt) {
    return tokens.sign(OWN + salt, written(data), signedAt);
  }

  @Override
  public <T> TokenResult<T> verify(
      String salt, @Nullable String token, Class<T> type, Duration maxAge) {
    return read(token, type, maxAge, given -> tokens.open(OWN + salt, given));
  }

  @Override
  public String encrypt(String salt, Object data) {
    return tokens.encrypt(OWN + salt, written(data));
  }

  @Override
  public <T> TokenResult<T> decrypt(
      String salt, @Nullable String token, Class<T> type, Duration maxAge) {
    return read(token, type, maxAge, given -> tokens.decrypt(OWN + salt, given));
  }

  @Override
  public ee.liveview.Tokens with(String secret) {
    return new SignedData(tokens.with(Secret.of(secret)), json);
  }

  @Override
  public ee.liveview.Tokens with(KeyDerivation keys) {
    return new SignedData(tokens.with(keys), json);
  }

  private String written(Object data) {
    return json.write(json.toValue(data));
  }

  private <T> TokenResult<T> read(
      @Nullable String token,
      Class<T> type,
      Duration maxAge,
      Function<String, Optional<Tokens.Opened>> opener) {
    if (token == null || token.isEmpty()) {
      return new TokenResult.Missing<>();
    }
    var opened = opener.apply(token);
    if (opened.isEmpty()) {
      return new TokenResult.Invalid<>();
    }
    if (opened.get().age().compareTo(maxAge) > 0) {
      return new TokenResult.Expired<>();
    }
    try {
      return new TokenResult.Valid<>(json.fromJson(opened.get().payload(), type));
    } catch (JsonbException other) {
      return new TokenResult.Invalid<>();
    }
  }
}
