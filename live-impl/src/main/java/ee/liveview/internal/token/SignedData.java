package ee.liveview.internal.token;

import ee.liveview.TokenResult;
import ee.liveview.internal.json.Json;
import jakarta.json.bind.JsonbException;
import java.time.Duration;
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
    return tokens.sign(OWN + salt, json.write(json.toValue(data)));
  }

  @Override
  public <T> TokenResult<T> verify(
      String salt, @Nullable String token, Class<T> type, Duration maxAge) {
    if (token == null || token.isEmpty()) {
      return new TokenResult.Missing<>();
    }
    var opened = tokens.open(OWN + salt, token);
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
