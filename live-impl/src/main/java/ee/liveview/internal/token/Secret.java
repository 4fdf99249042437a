package ee.liveview.internal.token;

/** The secret behind every token of an application. */
public final class Secret {

  private Secret() {}

  /** A secret that lives as long as this deployment. */
  public static byte[] random() {
    throw new UnsupportedOperationException();
  }

  /** The configured secret, shared by all nodes and kept over restarts. */
  public static byte[] of(String configured) {
    throw new UnsupportedOperationException();
  }
}
