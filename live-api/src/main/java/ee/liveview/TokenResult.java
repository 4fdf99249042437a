package ee.liveview;

import java.util.Optional;

/**
 * What a token turned out to be.
 *
 * <pre>{@code
 * var result = tokens.verify("reset", token, UserId.class, Duration.ofHours(1));
 * if (result instanceof TokenResult.Expired) {
 *   live.flash().error("This link is too old; ask for another one.");
 * }
 * }</pre>
 *
 * <p>In Phoenix: {@code {:ok, data}}, {@code {:error, :expired}}, {@code {:error, :invalid}} and
 * {@code {:error, :missing}} of {@code Phoenix.Token.verify/4}.
 *
 * <p>In Faces: no counterpart.
 */
public sealed interface TokenResult<T> {

  /** The data; empty unless the token is {@link Valid}. */
  default Optional<T> value() {
    return Optional.empty();
  }

  /** It is ours, for this, and young enough. */
  record Valid<T>(T data) implements TokenResult<T> {
    @Override
    public Optional<T> value() {
      return Optional.of(data);
    }
  }

  /** It is ours and for this, but too old. */
  record Expired<T>() implements TokenResult<T> {}

  /** It is not ours, for something else, changed, or not of that type. */
  record Invalid<T>() implements TokenResult<T> {}

  /** There was none. */
  record Missing<T>() implements TokenResult<T> {}
}
