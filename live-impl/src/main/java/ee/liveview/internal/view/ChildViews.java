package ee.liveview.internal.view;

import ee.liveview.internal.json.Json;
import ee.liveview.internal.render.ViewCall;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The views that one page shows inside of it. What is in them is their own business: the element of
 * one stays the same text as long as it is the same view under the same id. Touched only in turns.
 */
final class ChildViews {
  private final Page page;
  private final ViewTypes types;
  private final Json json;
  private final Filling filling;
  private final Map<String, Child> shown = new HashMap<>(0);
  private final Set<String> met = new HashSet<>(0);

  /** Whether there ever was one. */
  private boolean any;

  /** Makes what the element of a view is to hold when it appears. */
  @FunctionalInterface
  interface Filling {
    Filled fill(Page parent, ViewType type, ViewCall call, JsonObject values);
  }

  /**
   * @param marks by which the client knows the element
   * @param inner its content
   */
  record Filled(Map<String, String> marks, String inner) {}

  private record Child(ViewType type, boolean sticky, Filled filled) {}

  ChildViews(Page page, ViewTypes types, Json json, Filling filling) {
    this.page = page;
    this.types = types;
    this.json = json;
    this.filling = filling;
  }

  /** A rendering begins. */
  void begin() {
    if (any) {
      met.clear();
    }
  }

  /** A rendering has come to its end: what it has not met is no longer there. */
  void end() {
    if (any) {
      shown.keySet().retainAll(met);
    }
  }

  /** The element of a view. */
  String place(ViewCall call) {
    var type = types.named(call.view()).orElseThrow(call::unknown);
    if (!type.handlers().params().isEmpty()) {
      throw call.needsAddress();
    }
    any = true;
    if (!met.add(call.id())) {
      throw call.duplicate();
    }
    var child = shown.get(call.id());
    if (child == null
        || !child.type().name().equals(type.name())
        || child.sticky() != call.sticky()) {
      child = new Child(type, call.sticky(), filling.fill(page, type, call, values(call)));
      shown.put(call.id(), child);
    }
    return type.container()
        .at(call.container(), call.attributes())
        .html(call.id(), child.filled().marks(), child.filled().inner());
  }

  private JsonObject values(ViewCall call) {
    var given = new LinkedHashMap<String, Object>();
    call.values()
        .forEach(
            (name, value) -> {
              if (value != null) {
                given.put(name, value);
              }
            });
    return (JsonObject) json.toValue(given);
  }

  /** How the client knows a view whose parent or page is live, or that needs none. */
  static Map<String, String> marks(String parent, boolean sticky, String session, String statics) {
    var marks = new LinkedHashMap<String, String>();
    marks.put("data-phx-session", session);
    marks.put("data-phx-static", statics);
    if (sticky) {
      marks.put("data-phx-sticky", "");
    } else if (!parent.isEmpty()) {
      marks.put("data-phx-parent-id", parent);
    }
    return marks;
  }
}
