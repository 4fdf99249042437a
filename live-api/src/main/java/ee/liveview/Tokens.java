package ee.liveview;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Signs or encrypts data that travels through somebody else's hands and comes back: injected
 * anywhere.
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
 * <p>A signed token can be read by whoever has it, but not changed or made; an encrypted one cannot
 * be read either. Both are safe in a URL, a cookie and an attribute. They are good on every server
 * with the same {@code live.secret}, or with that secret among its {@code live.previous-secrets};
 * without these settings they are until the application is started again. Thread-safe.
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

  /**
   * Makes a token as of another time, from which its age counts: of a link that is to be valid
   * longer, or of data that is as old as that.
   *
   * @throws IllegalArgumentException if the token would be longer than 8 KB
   */
  String sign(String salt, Object data, Instant signedAt);

  /**
   * Makes a token whose data only this application can read.
   *
   * <pre>{@code
   * var link = "/reset?token=" + tokens.encrypt("reset", account.address());
   * }</pre>
   *
   * <p>In Phoenix: {@code Phoenix.Token.encrypt/4}.
   *
   * @param salt what it is for
   * @param data written with JSON-B
   * @throws IllegalArgumentException if the token would be longer than 8 KB
   */
  String encrypt(String salt, Object data);

  /**
   * Reads an encrypted token that has come back; a signed one is {@link TokenResult.Invalid}.
   *
   * <p>In Phoenix: {@code Phoenix.Token.decrypt/4}.
   */
  <T> TokenResult<T> decrypt(String salt, @Nullable String token, Class<T> type, Duration maxAge);

  /**
   * The same with a secret of its own in place of {@code live.secret}: for tokens that another
   * application makes or reads.
   *
   * @throws IllegalArgumentException if the secret has fewer than 32 bytes of UTF-8
   */
  Tokens with(String secret);

  /**
   * The same with keys that are made of the secret in another way. That takes as long as there are
   * iterations, so keep what you get.
   *
   * <pre>{@code
   * var slow = tokens.with(passphrase).with(KeyDerivation.iterations(210_000));
   * }</pre>
   *
   * <p>In Phoenix: the options {@code key_iterations}, {@code key_length} and {@code key_digest}.
   */
  Tokens with(KeyDerivation keys);
}
