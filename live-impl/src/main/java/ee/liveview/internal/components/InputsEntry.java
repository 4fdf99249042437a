package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.Form;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import org.jspecify.annotations.Nullable;

/** One of several nested forms, with the inputs that keep it apart. */
@FunctionComponent(value = "live:inputs-entry", doc = "One entry of live:inputs-for.")
record InputsEntry(
    @Attr(required = true) Form<?> form, @Nullable String sort, @Attr(required = true) Slot inner) {

  boolean listed() {
    return sort != null && !sort.isEmpty();
  }
}
