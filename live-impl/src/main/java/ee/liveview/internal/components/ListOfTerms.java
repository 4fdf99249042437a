package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import ee.liveview.SlotAttr;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms and what they are: the properties of one thing. */
@FunctionComponent(value = "live:list", doc = "The properties of one thing, each with its name.")
record ListOfTerms(
    @Attr(name = "class") @Nullable String css,
    @Attr(global = true) Map<String, Object> rest,
    @Attr(required = true) @SlotAttr(value = "title", required = true) Slot item) {

  String classes() {
    return Classes.of("live-list", css);
  }
}
