package ee.liveview.internal.token;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** The secret behind every token of an application. */
public final class Secret {

  private static final int MIN_BYTES = 32;

  private Secret() {}

  /**
   * A secret that lives as long as this deployment: after the next one, every open page has to be
   * loaded again.
   */
  public static byte[] random() {
    return randomBytes(2 * MIN_BYTES);
  }

  /**
   * The configured secret, shared by all nodes and kept over restarts; at least 32 bytes of UTF-8.
   */
  public static byte[] of(String configured) {
    var secret = configured.getBytes(StandardCharsets.UTF_8);
    requireLong(secret);
    return secret;
  }

  static void requireLong(byte[] secret) {
    if (secret.length < MIN_BYTES) {
      throw new IllegalArgumentException(
          "The secret has " + secret.length + " bytes; it needs at least " + MIN_BYTES + ".");
    }
  }

  static byte[] randomBytes(int count) {
    var bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
