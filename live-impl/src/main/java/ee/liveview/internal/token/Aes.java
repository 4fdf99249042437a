package ee.liveview.internal.token;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM: what is sealed can neither be read nor changed without the key. */
final class Aes {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private Aes() {}

  /**
   * @param key 32 bytes
   * @return a nonce, then what is sealed
   */
  static byte[] seal(byte[] key, byte[] plain) {
    var nonce = Secret.randomBytes(NONCE_BYTES);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain);
      var both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
      return both;
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(
          "Every Java platform has AES-GCM; this one does not.", missing);
    }
  }

  /** Empty when it was not sealed with this key, or changed since. */
  static Optional<byte[]> open(byte[] key, byte[] sealed) {
    if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
      return Optional.empty();
    }
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES));
      return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (GeneralSecurityException forged) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
