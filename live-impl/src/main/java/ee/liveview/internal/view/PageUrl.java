package ee.liveview.internal.view;

import ee.liveview.Params;
import ee.liveview.internal.router.Query;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The address of a page, cut into what routing needs. Browsers send characters that {@link URI}
 * refuses, so it is cut by hand.
 *
 * @param path within the application, percent-encoded as sent, starting with a slash
 * @param query percent-encoded as sent, without the question mark; empty for none
 */
record PageUrl(String origin, String contextPath, String path, String query) {

  private static final int MAX_HOST = 253;

  /** Reads an absolute URL; empty when it is not one, or not one of this application. */
  static Optional<PageUrl> parse(String absolute, String contextPath) {
    int scheme = absolute.indexOf("://");
    if (scheme <= 0) {
      return Optional.empty();
    }
    int pathStart = end(absolute, scheme + 3, "/?#");
    if (pathStart - scheme - 3 > MAX_HOST || pathStart == scheme + 3) {
      return Optional.empty();
    }
    return of(absolute.substring(0, pathStart), absolute.substring(pathStart), contextPath);
  }

  /** Reads a path with its query, as it stands in a request line. */
  static Optional<PageUrl> of(String origin, String pathAndQuery, String contextPath) {
    int hash = end(pathAndQuery, 0, "#");
    int question = end(pathAndQuery.substring(0, hash), 0, "?");
    var path = pathAndQuery.substring(0, question);
    var query = question < hash ? pathAndQuery.substring(question + 1, hash) : "";
    if (!path.startsWith(contextPath)) {
      return Optional.empty();
    }
    var local = path.substring(contextPath.length());
    if (!local.isEmpty() && local.charAt(0) != '/') {
      return Optional.empty();
    }
    return Optional.of(new PageUrl(origin, contextPath, local.isEmpty() ? "/" : local, query));
  }

  /** The host without port, in small letters; empty when the origin names none. */
  String host() {
    int start = origin.indexOf("://") + 3;
    int colon = origin.indexOf(':', start);
    // The address of an IPv6 host has colons itself.
    int end = colon < 0 || origin.indexOf('[', start) == start ? origin.length() : colon;
    return origin.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Query parameters overlaid by path parameters. */
  Params params(Map<String, String> pathParams) {
    var all = new HashMap<String, Object>(query.isEmpty() ? Map.of() : Query.decode(query));
    all.putAll(pathParams);
    return new Params(all);
  }

  /** The address as a URI, with everything encoded that a URI must not hold. */
  URI uri() {
    var text = origin + contextPath + path + (query.isEmpty() ? "" : "?" + query);
    var safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c > ' ' && c < 127 && "\"<>\\^`{|}[]".indexOf(c) < 0) {
        safe.appendCodePoint(c);
      } else {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          safe.append('%').append("%02X".formatted(b & 0xff));
        }
      }
      i += Character.charCount(c);
    }
    return URI.create(safe.toString());
  }

  private static int end(String text, int from, String stops) {
    for (int i = from; i < text.length(); i++) {
      if (stops.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }
}
