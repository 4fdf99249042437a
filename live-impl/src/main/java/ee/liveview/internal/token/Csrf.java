package ee.liveview.internal.token;

/** The proof that a request was made by a page of this session. */
public final class Csrf {

  private Csrf() {}

  /** A secret to be kept in the HTTP session. */
  public static String newSecret() {
    throw new UnsupportedOperationException();
  }

  /** A token for a page; another one on each call, so that compression cannot reveal the secret (BREACH). */
  public static String mask(String secret) {
    throw new UnsupportedOperationException();
  }

  /** Whether a token was made from the secret. */
  public static boolean matches(String secret, String maskedToken) {
    throw new UnsupportedOperationException();
  }
}
