package ee.liveview.internal.components;

/** Addresses of links and forms. */
final class Addresses {
  private Addresses() {}

  /** A path of the application with the context path, anything else as it is. */
  static String of(Object address, String contextPath) {
    var text = address.toString();
    return isLocal(text) ? contextPath + text : text;
  }

  static boolean isLocal(String address) {
    return address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
  }
}
