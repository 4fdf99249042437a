package ee.liveview.internal.router;

/** Keeps redirects within the application's own host. */
public final class LocalPath {

  private LocalPath() {}

  /** The same path when a browser cannot take it for another host, else {@link IllegalArgumentException}. */
  public static String check(String to) {
    throw new UnsupportedOperationException();
  }
}
