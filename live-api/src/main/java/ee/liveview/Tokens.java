package ee.liveview;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Signs data that travels through somebody else's hands and comes back: injected anywhere.
 *
 * <pre>{@code
 * @Inject Tokens tokens;
 *
 * String invitation = tokens.sign("invitation", new Invitation(team.id(), address));
 *
 * tokens.verify("invitation", token, Invitation.class, Duration.ofDays(14)).value()
 *     .ifPresent(invitation -> join(invitation.team()));
 * }</pre>
 *
 * <p>A token can be read by whoever has it, but not changed or made. It is safe in a URL, a cookie
 * and an attribute. It is good on every server with the same {@code live.secret}; without that
 * setting it is until the application is started again. Thread-safe.
 *
 * <p>In Phoenix: {@code Phoenix.Token}.
 *
 * <p>In Faces: no counterpart.
 */
public interface Tokens {

  /**
   * Makes a token.
   *
   * @param salt what it is for, such as {@code "invitation"}: a token of one salt is none for
   *     another
   * @param data written with JSON-B, for example a record, a text or a number
   * @throws IllegalArgumentException if the token would be longer than 8 KB
   */
  String sign(String salt, Object data);

  /**
   * Reads a token that has come back.
   *
   * @param token null when there was none
   * @param type of the data
   * @param maxAge how old it may be
   */
  <T> TokenResult<T> verify(String salt, @Nullable String token, Class<T> type, Duration maxAge);
}
