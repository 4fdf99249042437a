package ee.liveview.docs;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import ee.liveview.SlotAttr;
import java.util.Collection;

/** The component with a slot that is filled for each row. */
@FunctionComponent("shop:grid")
record Grid(
    @Attr(required = true) Collection<?> rows,
    @Attr(required = true) @SlotAttr(value = "label", required = true) Slot col) {}
