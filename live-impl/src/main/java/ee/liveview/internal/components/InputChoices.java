package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FormInput;
import ee.liveview.FunctionComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What {@code live:input} looks like for its kind; an application may have its own. */
@FunctionComponent(value = "live:input-choices", doc = "Radio buttons, or checkboxes of one name.")
record InputChoices(@Attr(required = true) FormInput input) {
  String classes() {
    return Classes.of("live-field", "live-" + input.type(), input.css());
  }

  /** What all of the controls have; the id and the name are their own. */
  Map<String, Object> common() {
    var common = new LinkedHashMap<>(input.attributes());
    common.keySet().removeAll(Set.of("id", "name", "disabled"));
    return common;
  }

  boolean disabled() {
    return Boolean.TRUE.equals(input.attributes().get("disabled"));
  }
}
