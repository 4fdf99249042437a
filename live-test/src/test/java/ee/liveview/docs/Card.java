package ee.liveview.docs;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import java.util.Map;

/** The component of docs/components.md. */
@FunctionComponent("shop:card")
record Card(
    @Attr(required = true) String title,
    @Attr(
            values = {"plain", "warn"},
            defaultValue = "plain")
        String kind,
    @Attr(global = true) Map<String, Object> rest,
    Slot header,
    Slot inner) {

  boolean urgent() {
    return kind.equals("warn");
  }
}
