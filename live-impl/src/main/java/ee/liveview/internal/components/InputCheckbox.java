package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FormInput;
import ee.liveview.FunctionComponent;
import org.jspecify.annotations.Nullable;

/** What {@code live:input} looks like for its kind; an application may have its own. */
@FunctionComponent(value = "live:input-checkbox", doc = "A box to tick, or a switch.")
record InputCheckbox(
    @Attr(required = true) FormInput input,
    @Attr(defaultValue = "true") String checkedValue,
    @Attr(doc = "sent while it is not ticked; nothing for null") @Nullable String uncheckedValue) {

  String classes() {
    return Classes.of("live-field", "live-" + input.type(), input.css());
  }

  boolean checked() {
    return input.values().contains(checkedValue);
  }
}
