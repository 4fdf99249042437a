package ee.liveview.internal.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Signs texts that travel through the browser, and verifies them when they come back. Signed, not encrypted. */
public final class Tokens {

  /** @param secret at least 32 bytes */
  public Tokens(byte[] secret, Clock clock) {}

  /** A token that only {@link #verify} with the same purpose accepts; safe in a cookie, a URL and an attribute. */
  public String sign(String purpose, String payload) {
    throw new UnsupportedOperationException();
  }

  /** The payload, when the token was signed here for this purpose and is not older than told. */
  public Optional<String> verify(String purpose, String token, Duration maxAge) {
    throw new UnsupportedOperationException();
  }
}
