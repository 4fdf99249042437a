package ee.liveview.internal.components;

import ee.liveview.AsyncResult;
import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import org.jspecify.annotations.Nullable;

/** Shows what is known of a value that comes later; a result stays until another one comes. */
@FunctionComponent(
    value = "live:async",
    doc = "A value that comes later: one of its three slots is shown.")
record Async(
    @Attr(required = true, doc = "the state of the work") @Nullable AsyncResult<?> value,
    Slot loading,
    Slot failed,
    Slot inner) {

  boolean ok() {
    return value != null && value.ok();
  }

  boolean broken() {
    return value != null && value.loading() == null && value.failed() != null;
  }
}
