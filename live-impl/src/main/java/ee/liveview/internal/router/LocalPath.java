package ee.liveview.internal.router;

/** Keeps redirects within the application's own host. */
public final class LocalPath {

  private LocalPath() {}

  /**
   * The same path when a browser cannot take it for another host, else {@link
   * IllegalArgumentException}. Browsers read a backslash as a slash and drop tabs and line ends, so
   * {@code /\t/evil.example} would leave the host.
   */
  public static String check(String to) {
    if (!to.startsWith("/") || to.startsWith("//")) {
      throw new IllegalArgumentException(
          "A path of this application begins with one /, unlike \"" + to + "\".");
    }
    if (to.chars().anyMatch(c -> c == '\\' || Character.isISOControl(c))) {
      throw new IllegalArgumentException(
          "A path of this application has no backslash, tab, or line end, unlike \"" + to + "\".");
    }
    return to;
  }
}
