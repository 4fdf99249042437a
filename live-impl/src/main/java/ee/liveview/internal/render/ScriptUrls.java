package ee.liveview.internal.render;

/** Tells addresses that run script from those that do not, as browsers read them. */
final class ScriptUrls {
  /** Written in place of an address that is refused: it leads nowhere and shows why. */
  static final String INSTEAD = "about:invalid#refused";

  private ScriptUrls() {}

  /**
   * Whether an address would run script.
   *
   * @param dataAllowed whether {@code data:} is harmless at this place
   */
  static boolean refused(String url, boolean dataAllowed) {
    return switch (scheme(url)) {
      case "javascript", "vbscript" -> true;
      case "data" -> !dataAllowed;
      default -> false;
    };
  }

  /** Whether the text settles which scheme an address has, whatever follows it. */
  static boolean settlesScheme(String start) {
    return start.chars().anyMatch(c -> c == ':' || c == '/' || c == '?' || c == '#' || c == '\\');
  }

  /** URL standard: leading C0 controls and spaces go, tabs and line breaks go wherever they are. */
  private static String scheme(String url) {
    var scheme = new StringBuilder(12);
    int start = 0;
    while (start < url.length() && url.charAt(start) <= ' ') {
      start++;
    }
    for (int i = start; i < url.length() && scheme.length() < 12; i++) {
      char c = url.charAt(i);
      if (c == ':') {
        return scheme.toString();
      }
      if (c >= 'A' && c <= 'Z') {
        scheme.append((char) (c + ('a' - 'A')));
      } else if (c >= 'a' && c <= 'z') {
        scheme.append(c);
      } else if (c != '\t' && c != '\n' && c != '\r') {
        return "";
      }
    }
    return "";
  }
}
