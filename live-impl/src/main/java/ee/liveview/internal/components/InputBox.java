package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FormInput;
import ee.liveview.FunctionComponent;

/** What {@code live:input} looks like for its kind; an application may have its own. */
@FunctionComponent(value = "live:input-box", doc = "A single input element.")
record InputBox(@Attr(required = true) FormInput input) {
  String classes() {
    return Classes.of("live-field", "live-" + input.type(), input.css());
  }
}
