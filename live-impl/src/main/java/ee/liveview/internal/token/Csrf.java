package ee.liveview.internal.token;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** The proof that a request was made by a page of this session. */
public final class Csrf {

  private static final int LENGTH = 24;

  private Csrf() {}

  /** A secret to be kept in the HTTP session. */
  public static String newSecret() {
    return encode(Secret.randomBytes(LENGTH));
  }

  /**
   * A token for a page; another one on each call, so that the size of a compressed page cannot
   * reveal it (BREACH).
   */
  public static String mask(String secret) {
    var pad = Secret.randomBytes(LENGTH);
    var token = Arrays.copyOf(pad, 2 * LENGTH);
    System.arraycopy(xor(decode(secret, LENGTH), pad), 0, token, LENGTH, LENGTH);
    return encode(token);
  }

  /** Whether a token was made from the secret. */
  public static boolean matches(String secret, String maskedToken) {
    // Four characters hold three bytes, exactly; any other length was not made here.
    if (maskedToken.length() != 2 * LENGTH / 3 * 4) {
      return false;
    }
    try {
      var token = decode(maskedToken, 2 * LENGTH);
      var pad = Arrays.copyOf(token, LENGTH);
      var masked = Arrays.copyOfRange(token, LENGTH, 2 * LENGTH);
      return MessageDigest.isEqual(decode(secret, LENGTH), xor(masked, pad));
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static byte[] xor(byte[] left, byte[] right) {
    var result = new byte[left.length];
    for (var i = 0; i < result.length; i++) {
      result[i] = (byte) (left[i] ^ right[i]);
    }
    return result;
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text, int length) {
    var bytes = Base64.getUrlDecoder().decode(text);
    if (bytes.length != length) {
      throw new IllegalArgumentException(
          "Expected " + length + " bytes, found " + bytes.length + ".");
    }
    return bytes;
  }
}
