package ee.liveview.migrate;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Tags by the names that everybody uses, whatever the prefixes and the version in a file. */
final class TagNames {
  private static final Map<String, String> USUAL = new HashMap<>();

  static {
    usual(
        "h", "http://java.sun.com/jsf/html", "http://xmlns.jcp.org/jsf/html", "jakarta.faces.html");
    usual(
        "f", "http://java.sun.com/jsf/core", "http://xmlns.jcp.org/jsf/core", "jakarta.faces.core");
    usual(
        "ui",
        "http://java.sun.com/jsf/facelets",
        "http://xmlns.jcp.org/jsf/facelets",
        "jakarta.faces.facelets");
    usual(
        "cc",
        "http://java.sun.com/jsf/composite",
        "http://xmlns.jcp.org/jsf/composite",
        "jakarta.faces.composite");
    usual(
        "c",
        "http://java.sun.com/jsp/jstl/core",
        "http://java.sun.com/jstl/core",
        "http://xmlns.jcp.org/jsp/jstl/core",
        "jakarta.tags.core");
    usual(
        "fn",
        "http://java.sun.com/jsp/jstl/functions",
        "http://xmlns.jcp.org/jsp/jstl/functions",
        "jakarta.tags.functions");
    usual(
        "pt",
        "http://java.sun.com/jsf/passthrough",
        "http://xmlns.jcp.org/jsf/passthrough",
        "jakarta.faces.passthrough");
    usual("jsf", "http://java.sun.com/jsf", "http://xmlns.jcp.org/jsf", "jakarta.faces");
    usual("p", "http://primefaces.org/ui", "http://primefaces.prime.com.tr/ui", "primefaces");
    usual("o", "http://omnifaces.org/ui", "omnifaces.ui");
    usual("", "http://www.w3.org/1999/xhtml");
  }

  private static void usual(String prefix, String... uris) {
    for (var uri : uris) {
      USUAL.put(uri, prefix);
    }
  }

  private TagNames() {}

  /** The namespace of an element; empty when it has none. */
  static String uri(Element element, String prefix) {
    var declaration = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
    for (Element e = element; e != null; e = e.parent()) {
      if (e.hasAttr(declaration)) {
        return e.attr(declaration).strip();
      }
    }
    return "";
  }

  /** {@code h:inputText}, {@code div}; tags of other libraries as they are written. */
  static String of(Element element) {
    return usual(element, element.tagName(), true);
  }

  static String ofAttribute(Element element, String attribute) {
    return usual(element, attribute, false);
  }

  private static String usual(Element element, String name, boolean tag) {
    int colon = name.indexOf(':');
    if (colon < 0 && !tag) {
      return name;
    }
    var prefix = colon < 0 ? "" : name.substring(0, colon);
    var usual = USUAL.get(uri(element, prefix));
    if (usual == null) {
      return name;
    }
    return usual.isEmpty() ? name.substring(colon + 1) : usual + ":" + name.substring(colon + 1);
  }
}
