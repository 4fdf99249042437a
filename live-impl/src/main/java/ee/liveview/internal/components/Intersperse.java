package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows items with something between them. */
@FunctionComponent(
    value = "live:intersperse",
    doc = "Each item of a list, and between two of them a separator.")
record Intersperse(
    @Attr(required = true) Iterable<?> items,
    @Attr(required = true) Slot separator,
    @Attr(required = true) Slot inner) {

  /** An item, or what stands between two. */
  public record Part(Slot slot, @Nullable Object item) {}

  List<Part> parts() {
    var parts = new ArrayList<Part>();
    for (var item : items) {
      if (!parts.isEmpty()) {
        parts.add(new Part(separator, null));
      }
      parts.add(new Part(inner, item));
    }
    return parts;
  }
}
