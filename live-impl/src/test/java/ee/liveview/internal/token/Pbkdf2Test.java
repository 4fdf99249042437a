package ee.liveview.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.KeyDerivation;
import ee.liveview.KeyDerivation.Digest;
import ee.liveview.proves.Proves;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Pbkdf2Test {
  private static final String SECRET = "a secret that has no other letters than these";
  private static final byte[] SALT = "salt".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @Proves("PX-TOK-06")
  @CsvSource({"1, 32, SHA256", "1000, 32, SHA256", "2, 100, SHA384", "3, 16, SHA512"})
  void is_the_one_of_the_platform(int iterations, int length, Digest digest)
      throws GeneralSecurityException {
    var theirs =
        SecretKeyFactory.getInstance("PBKDF2WithHmac" + digest)
            .generateSecret(new PBEKeySpec(SECRET.toCharArray(), SALT, iterations, length * 8))
            .getEncoded();
    var ours =
        Pbkdf2.key(
            new KeyDerivation(iterations, length, digest),
            SECRET.getBytes(StandardCharsets.UTF_8),
            SALT);
    assertThat(ours).isEqualTo(theirs);
  }
}
