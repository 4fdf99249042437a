package ee.liveview.internal.token;

import ee.liveview.KeyDerivation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Signs texts that travel through the browser, and verifies them when they come back: signed, and
 * encrypted when asked to. A token is {@code version.body.signature}, the body holds the time of
 * signing and the payload, and every purpose has a key of its own, so that a token of one kind is
 * never taken for one of another. What is encrypted is {@code version.body}, with the same body.
 * Several secrets are good: the first one signs and encrypts, and any of them reads.
 */
public final class Tokens {

  private static final String VERSION = "1";
  private static final String ENCRYPTED = "e1";
  private static final byte FOR_SIGNATURES = 1;
  private static final byte FOR_ENCRYPTION = 2;
  private static final int MAX_LENGTH = 8 * 1024;
  private static final byte[] SALT = "ee.liveview.token".getBytes(StandardCharsets.UTF_8);

  private final List<byte[]> secrets;

  /** One for each secret; the keys for every purpose are made of them. */
  private final List<byte[]> masters;

  private final Clock clock;

  /**
   * @param secret at least 32 bytes
   */
  public Tokens(byte[] secret, Clock clock) {
    this(List.of(secret), clock);
  }

  /**
   * @param secrets at least one, each of at least 32 bytes; the first one signs
   */
  public Tokens(List<byte[]> secrets, Clock clock) {
    // The two steps of HKDF (RFC 5869): extract here, expand once per purpose.
    this(secrets, secrets.stream().map(secret -> Hmac.sha256(SALT, secret)).toList(), clock);
  }

  private Tokens(List<byte[]> secrets, List<byte[]> masters, Clock clock) {
    secrets.forEach(Secret::requireLong);
    this.secrets = secrets;
    this.masters = masters;
    this.clock = clock;
  }

  /** The same with another secret of at least 32 bytes. */
  Tokens with(byte[] secret) {
    return new Tokens(secret, clock);
  }

  /** The same with keys that are made otherwise. */
  Tokens with(KeyDerivation keys) {
    return new Tokens(
        secrets, secrets.stream().map(secret -> Pbkdf2.key(keys, secret, SALT)).toList(), clock);
  }

  /**
   * A token that only {@link #verify} with the same purpose accepts; safe in a cookie, a URL and an
   * attribute. Throws {@link IllegalArgumentException} for a payload so long that the token would
   * be refused when it comes back.
   */
  public String sign(String purpose, String payload) {
    return sign(purpose, payload, clock.instant());
  }

  String sign(String purpose, String payload, Instant signedAt) {
    var signed = VERSION + "." + text(body(payload, signedAt));
    return notTooLong(signed + "." + signature(masters.get(0), purpose, signed));
  }

  /** A token whose payload only who has the secret can read. */
  String encrypt(String purpose, String payload) {
    var sealed =
        Aes.seal(key(masters.get(0), purpose, FOR_ENCRYPTION), body(payload, clock.instant()));
    return notTooLong(ENCRYPTED + "." + text(sealed));
  }

  private static byte[] body(String payload, Instant signedAt) {
    var text = payload.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Long.BYTES + text.length)
        .putLong(signedAt.toEpochMilli())
        .put(text)
        .array();
  }

  private static String notTooLong(String token) {
    if (token.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A token of " + token.length() + " characters is longer than " + MAX_LENGTH + ".");
    }
    return token;
  }

  /** The payload, when the token was signed here for this purpose and is not older than told. */
  public Optional<String> verify(String purpose, String token, Duration maxAge) {
    return open(purpose, token)
        .filter(opened -> opened.age().compareTo(maxAge) <= 0)
        .map(Opened::payload);
  }

  /**
   * A token that was made here for a purpose.
   *
   * @param age may be a little less than nothing when another server signed it
   */
  record Opened(String payload, Duration age) {}

  Optional<Opened> open(String purpose, String token) {
    var end = token.lastIndexOf('.');
    if (token.length() > MAX_LENGTH || end < 0 || !token.startsWith(VERSION + ".")) {
      return Optional.empty();
    }
    var signed = token.substring(0, end);
    var given = token.substring(end + 1);
    if (masters.stream().noneMatch(m -> isEqual(signature(m, purpose, signed), given))) {
      return Optional.empty();
    }
    // Signed by us, so the body is well-formed.
    return Optional.of(opened(bytes(signed.substring(VERSION.length() + 1))));
  }

  Optional<Opened> decrypt(String purpose, String token) {
    if (token.length() > MAX_LENGTH || !token.startsWith(ENCRYPTED + ".")) {
      return Optional.empty();
    }
    try {
      var sealed = bytes(token.substring(ENCRYPTED.length() + 1));
      return masters.stream()
          .flatMap(master -> Aes.open(key(master, purpose, FOR_ENCRYPTION), sealed).stream())
          .findFirst()
          .map(this::opened);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private Opened opened(byte[] bytes) {
    var body = ByteBuffer.wrap(bytes);
    var age = Duration.ofMillis(clock.millis() - body.getLong());
    return new Opened(StandardCharsets.UTF_8.decode(body).toString(), age);
  }

  private static String signature(byte[] master, String purpose, String signed) {
    return text(
        Hmac.sha256(key(master, purpose, FOR_SIGNATURES), signed.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] key(byte[] master, String purpose, byte use) {
    var name = purpose.getBytes(StandardCharsets.UTF_8);
    return Hmac.sha256(master, ByteBuffer.allocate(name.length + 1).put(name).put(use).array());
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  /** As long for a wrong first character as for a wrong last one. */
  private static boolean isEqual(String ours, String theirs) {
    return MessageDigest.isEqual(
        ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
  }
}
