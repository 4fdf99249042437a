package ee.liveview.starter;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import ee.liveview.SlotAttr;
import java.util.Collection;
import java.util.function.Function;

/** Rows in columns: {@code <app:table>}, whose markup is in Table.html. */
@FunctionComponent(value = "app:table", doc = "Rows in columns, with actions.")
record Table(
    @Attr(required = true) String id,
    @Attr(required = true) Collection<?> rows,
    @Attr(required = true, doc = "what tells the row that :let names apart")
        Function<Object, Object> rowKey,
    @Attr(required = true) @SlotAttr(value = "label", required = true) Slot col,
    Slot action,
    @Attr(name = "empty") Slot none) {

  Object key(Object row) {
    return rowKey.apply(row);
  }
}
