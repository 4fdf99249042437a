package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sentence that says what is wrong. */
@FunctionComponent(value = "live:error", doc = "What is wrong with an input or a form.")
record ErrorText(
    @Attr(name = "class") @Nullable String css,
    @Attr(global = true) Map<String, Object> rest,
    @Attr(required = true) Slot inner) {

  String classes() {
    return Classes.of("live-error-text", css);
  }
}
