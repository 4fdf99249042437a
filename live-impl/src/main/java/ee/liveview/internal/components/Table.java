package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.LiveStream;
import ee.liveview.Slot;
import ee.liveview.SlotAttr;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows in columns. */
@FunctionComponent(
    value = "live:table",
    doc =
        "Rows in columns that may be sorted, with actions, and what is shown when there are none.")
record Table(
    @Attr(required = true) String id,
    @Attr(doc = "what the rows show; or a stream") @Nullable Collection<?> rows,
    @Attr(doc = "a stream instead of rows, of which the browser alone keeps the rows")
        @Nullable LiveStream<?> stream,
    @Attr(event = true, doc = "the event when the first row of a stream comes into view")
        @Nullable String onTop,
    @Attr(event = true, doc = "the event when the last row of a stream comes into view")
        @Nullable String onBottom,
    @Attr(doc = "what tells the row that :let names apart; rows then have an id and move as one")
        @Nullable Function<Object, @Nullable Object> rowKey,
    @Attr(
            event = true,
            doc = "the event, with the parameter id, or the commands of a click on a row")
        @Nullable Function<Object, @Nullable Object> rowClick,
    @Attr(doc = "what the table shows, for everybody to read") @Nullable String caption,
    @Attr(
            event = true,
            defaultValue = "sort",
            doc = "the event of a click on a heading, with the parameter by")
        String onSort,
    @Attr(doc = "the sort of the column that the rows are sorted by") @Nullable String sortedBy,
    @Attr(doc = "whether the greatest comes first") boolean descending,
    @Attr(defaultValue = "Actions", doc = "the heading above the actions, for screen readers")
        String actionLabel,
    @Attr(name = "class") @Nullable String css,
    @Attr(global = true) Map<String, Object> rest,
    @Attr(required = true)
        @SlotAttr(value = "label", required = true)
        @SlotAttr(value = "sort", doc = "makes the heading a button; what the event says")
        @SlotAttr(
            value = "align",
            values = {"start", "center", "end"})
        Slot col,
    Slot action,
    @Attr(name = "empty") Slot none) {
  Table {
    caption = Given.text(caption);
    onTop = Given.text(onTop);
    onBottom = Given.text(onBottom);
    if ((rows == null) == (stream == null)) {
      throw new IllegalArgumentException("a table has either rows or a stream");
    }
    if (rowClick != null && rowKey == null) {
      throw new IllegalArgumentException("row-click needs row-key, which says what was clicked");
    }
  }

  String classes() {
    return Classes.of("live-table", css);
  }

  int columns() {
    return col.size() + (action.isPresent() ? 1 : 0);
  }

  /** {@code class} of the cells of a column; null for none. */
  Map<String, Object> cell(Slot.Entry column) {
    var align = column.get("align");
    return align == null || align.equals("start") ? Map.of() : Map.of("class", "live-" + align);
  }

  Map<String, Object> heading(Slot.Entry column) {
    var all = new LinkedHashMap<>(cell(column));
    if (sorted(column)) {
      all.put("aria-sort", descending ? "descending" : "ascending");
    }
    return all;
  }

  String arrow(Slot.Entry column) {
    if (!sorted(column)) {
      return "sort";
    }
    return descending ? "chevron-down" : "chevron-up";
  }

  private boolean sorted(Slot.Entry column) {
    var sort = column.get("sort");
    return sort != null && sort.toString().equals(sortedBy);
  }

  /** A row that can be clicked can be reached and opened with the keyboard, too. */
  Map<String, @Nullable Object> row(Object row) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    if (rowKey != null) {
      all.put("id", id + "-" + rowKey.apply(row));
    }
    all.putAll(clicks(row));
    return all;
  }

  /** What a row needs to be clicked; the stream gives it its id. */
  Map<String, @Nullable Object> clicks(Object row) {
    if (rowKey == null || rowClick == null) {
      return Map.of();
    }
    var click = rowClick.apply(row);
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("tabindex", 0);
    all.put("phx-click", click);
    all.put("phx-keydown", click);
    all.put("phx-key", "Enter");
    all.put("phx-value-id", rowKey.apply(row));
    return all;
  }

  @Nullable Object key(int index, Object row) {
    return rowKey == null ? index : rowKey.apply(row);
  }
}
