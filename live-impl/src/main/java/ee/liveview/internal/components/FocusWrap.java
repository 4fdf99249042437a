package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import java.util.Map;

/** Keeps the Tab key inside, with the hook that the client brings along. */
@FunctionComponent(value = "live:focus-wrap", doc = "A container that the Tab key does not leave.")
record FocusWrap(
    @Attr(required = true) String id,
    @Attr(global = true) Map<String, Object> rest,
    @Attr(required = true) Slot inner) {}
