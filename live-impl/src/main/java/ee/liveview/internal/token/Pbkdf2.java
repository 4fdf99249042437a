package ee.liveview.internal.token;

import ee.liveview.KeyDerivation;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * PBKDF2 (RFC 8018, 5.2) with HMAC. The one of the platform takes characters, and a secret is
 * bytes.
 */
final class Pbkdf2 {
  private Pbkdf2() {}

  static byte[] key(KeyDerivation how, byte[] secret, byte[] salt) {
    try {
      var mac = Mac.getInstance("Hmac" + how.digest());
      mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
      var key = ByteBuffer.allocate(how.length());
      for (int block = 1; key.hasRemaining(); block++) {
        var bytes = block(mac, salt, block, how.iterations());
        key.put(bytes, 0, Math.min(bytes.length, key.remaining()));
      }
      return key.array();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("This Java platform lacks Hmac" + how.digest(), missing);
    }
  }

  private static byte[] block(Mac mac, byte[] salt, int number, int iterations) {
    var seed = Arrays.copyOf(salt, salt.length + Integer.BYTES);
    ByteBuffer.wrap(seed).putInt(salt.length, number);
    var last = mac.doFinal(seed);
    var sum = last.clone();
    for (int i = 1; i < iterations; i++) {
      last = mac.doFinal(last);
      for (int b = 0; b < sum.length; b++) {
        sum[b] ^= last[b];
      }
    }
    return sum;
  }
}
