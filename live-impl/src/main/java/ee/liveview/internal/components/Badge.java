package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A word that says in which state something is. */
@FunctionComponent(value = "live:badge", doc = "A word in a colour, for a state.")
record Badge(
    @Attr(
            values = {"plain", "info", "success", "warning", "danger"},
            defaultValue = "plain")
        String kind,
    @Attr(name = "class") @Nullable String css,
    @Attr(global = true) Map<String, Object> rest,
    @Attr(required = true) Slot inner) {

  String classes() {
    return Classes.of("live-badge", "live-" + kind, css);
  }
}
