package ee.liveview.internal.render;

import java.util.Locale;
import java.util.Set;

/** How the values of one attribute of one kind of element are written. */
record AttributeRule(String name, Kind kind) {

  /** What is special about an attribute. */
  enum Kind {
    ORDINARY,
    /** Names joined by spaces; the attribute stays when there are none. */
    CLASS,
    /** Stays when there is no value. */
    STYLE,
    /** An address that browsers load, follow or run. */
    URL,
    /** The same where a {@code data:} image or sound is harmless. */
    MEDIA_URL
  }

  private static final Set<String> URLS =
      Set.of(
          "href",
          "src",
          "action",
          "formaction",
          "xlink:href",
          "data",
          "poster",
          "background",
          "cite",
          "codebase",
          "longdesc",
          "manifest",
          "ping",
          // The client sends a form there when a link has data-method.
          "data-to");
  private static final Set<String> MEDIA =
      Set.of("img", "image", "input", "audio", "video", "source", "track", "feimage");

  static AttributeRule of(String element, String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("class")) {
      return new AttributeRule(name, Kind.CLASS);
    }
    if (lower.equals("style")) {
      return new AttributeRule(name, Kind.STYLE);
    }
    if (!URLS.contains(lower)) {
      return new AttributeRule(name, Kind.ORDINARY);
    }
    // formaction is followed wherever it stands; the others on these elements are only shown.
    boolean shown = MEDIA.contains(element.toLowerCase(Locale.ROOT)) && !lower.equals("formaction");
    return new AttributeRule(name, shown ? Kind.MEDIA_URL : Kind.URL);
  }

  boolean url() {
    return kind == Kind.URL || kind == Kind.MEDIA_URL;
  }

  /** Whether the attribute is written even when there is no value. */
  boolean stays() {
    return kind == Kind.CLASS || kind == Kind.STYLE;
  }

  /** The attribute with the space before it, or nothing. */
  String attribute(Object value) {
    if (!stays() && value instanceof Boolean present) {
      return present ? " " + name : "";
    }
    return " " + name + "=\"" + value(value) + '"';
  }

  /** What stands between the double quotes. */
  String value(Object value) {
    if (stays() && value instanceof Boolean) {
      return "";
    }
    if (kind == Kind.CLASS) {
      return Texts.classes(value);
    }
    if (url() && ScriptUrls.refused(value.toString(), kind == Kind.MEDIA_URL)) {
      return ScriptUrls.INSTEAD;
    }
    return Texts.quoted(value);
  }

  /** The same straight into a page. */
  void value(Object value, StringBuilder out) {
    if (kind == Kind.ORDINARY) {
      Texts.quoted(value, out);
    } else {
      out.append(value(value));
    }
  }
}
