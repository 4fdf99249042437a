package ee.liveview.migrate;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A Facelet as it was read.
 *
 * @param path below the root of the web application, beginning with a slash
 * @param kind what it is for
 */
record Facelet(String path, Kind kind, Document document) {
  enum Kind {
    PAGE,
    TEMPLATE,
    FRAGMENT,
    COMPOSITE
  }

  static Document parse(String text) {
    return Jsoup.parse(text, "", Parser.xmlParser().setTrackPosition(true));
  }

  static int line(Element element) {
    return element.sourceRange().start().lineNumber();
  }

  /** The path that another one means from here. */
  String resolve(String other) {
    try {
      return URI.create(path.replace(" ", "%20")).resolve(other.replace(" ", "%20")).getPath();
    } catch (IllegalArgumentException strange) {
      return other;
    }
  }

  /** The path under which browsers ask for it, in a live application. */
  String route() {
    var bare = path.substring(0, path.lastIndexOf('.'));
    return bare.endsWith("/index") ? bare.substring(0, Math.max(1, bare.length() - 6)) : bare;
  }
}
