package ee.liveview.internal.view;

import ee.liveview.Html;
import jakarta.json.stream.JsonGenerator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The element around a view.
 *
 * @param attributes as text, besides those by which the client knows it
 */
public record Container(String tag, Map<String, String> attributes) {
  /** What is around a view that asks for nothing else. */
  public static final Container DIV = new Container("div", Map.of());

  /** Keeps the order of the attributes. */
  public Container {
    attributes = new LinkedHashMap<>(attributes);
  }

  /**
   * The same as the place of a view wants it.
   *
   * @param otherTag null for the same tag
   * @param more come besides and instead of the view's own
   */
  Container at(@Nullable String otherTag, Map<String, String> more) {
    if (otherTag == null && more.isEmpty()) {
      return this;
    }
    var all = new LinkedHashMap<>(attributes);
    all.putAll(more);
    return new Container(otherTag == null ? tag : otherTag, all);
  }

  /** The same with more attributes, of which {@code class} adds to the view's own. */
  Container with(Map<String, String> more) {
    var all = new LinkedHashMap<>(attributes);
    more.forEach(
        (name, value) ->
            all.merge(
                name, value, (own, other) -> name.equals("class") ? own + " " + other : other));
    return new Container(tag, all);
  }

  /**
   * The element.
   *
   * @param marks by which the client knows it, in front of the other attributes
   * @param inner what stands in it
   */
  String html(String id, Map<String, String> marks, String inner) {
    var out = new StringBuilder(inner.length() + 512);
    out.append('<').append(tag);
    attribute("id", id, out);
    marks.forEach((name, value) -> attribute(name, value, out));
    attributes.forEach((name, value) -> attribute(name, value, out));
    return out.append('>').append(inner).append("</").append(tag).append('>').toString();
  }

  private static void attribute(String name, String value, StringBuilder out) {
    out.append(' ').append(name);
    if (!value.isEmpty() || name.equals("data-phx-session") || name.equals("data-phx-static")) {
      out.append("=\"");
      Html.escape(value, out);
      out.append('"');
    }
  }

  /** As the reply to a live navigation has it. */
  void write(JsonGenerator out) {
    out.write(tag).writeStartObject();
    attributes.forEach(out::write);
    out.writeEnd();
  }
}
