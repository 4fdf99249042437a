package ee.liveview.internal.diff;

import ee.liveview.internal.diff.Fingerprints.ShownRows;
import ee.liveview.internal.render.Loop;
import ee.liveview.internal.template.expr.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One walk through the rows of a loop. As long as each row has the key that was at its index, rows
 * are compared in place; from the first that has not, they are looked up by key. Without keys the
 * index is the key. A row that shows the same element and cannot have changed is not even
 * evaluated.
 */
final class RowsWalk {
  private static final Integer TAKEN = -1;
  private static final Diff.Tree NO_DYNAMICS = new Diff.Tree(null, false, List.of());

  private final Differ differ;
  private final Loop loop;
  private final Scope scope;
  private final ShownRows before;
  private final int countBefore;
  private ShownRows after;
  private @Nullable Map<@Nullable Object, Integer> places;
  private final List<Diff.Row> rows = new ArrayList<>(0);
  private int capacity;
  private int count;
  private boolean moves;

  RowsWalk(Differ differ, Loop loop, Scope scope, ShownRows before) {
    this.differ = differ;
    this.loop = loop;
    this.scope = scope;
    this.before = before;
    this.countBefore = before.count();
    this.after = before;
  }

  /**
   * @param list what is walked through
   */
  RowsWalk run(@Nullable Object list) {
    try {
      capacity = Loop.capacity(list);
      int index = 0;
      for (var items = loop.elements(list); items.hasNext(); index++) {
        var element = items.next();
        if (loop.enter(scope, element, index)) {
          row(element);
          count++;
        }
      }
    } catch (Exception e) {
      throw loop.failed(e);
    }
    if (after.count() > count) {
      after.truncate(count);
    }
    return this;
  }

  /** What is remembered from now on. */
  ShownRows shown() {
    return after;
  }

  boolean changed() {
    return !rows.isEmpty() || count != countBefore;
  }

  Diff.Rows diff(@Nullable List<String> statics) {
    return new Diff.Rows(statics, rows, count, count != countBefore, moves);
  }

  /** All of it, for a page of which nothing but the statics is known. */
  Diff.Rows all(@Nullable List<String> statics) {
    return new Diff.Rows(statics, rows, count, true, false);
  }

  private void row(@Nullable Object element) {
    if (places != null) {
      rowByKey(element, places);
    } else if (count < countBefore && before.shows(count, element)) {
      return;
    } else if (count < countBefore && (!loop.keyed() || loop.hasKey(scope, before.key(count)))) {
      knownRow(element, count, before.cells(count));
    } else if (loop.keyed()) {
      after = ShownRows.firstOf(before, count);
      places = placesFrom(count);
      rowByKey(element, places);
    } else {
      newRow(element, null);
    }
  }

  /** Where each key was; {@link #TAKEN} when a row of this walk has it already. */
  private Map<@Nullable Object, Integer> placesFrom(int first) {
    var map = new HashMap<@Nullable Object, Integer>(Math.max(capacity, countBefore * 3 / 2 + 8));
    for (int i = 0; i < countBefore; i++) {
      map.put(before.key(i), i < first ? TAKEN : (Integer) i);
    }
    return map;
  }

  private void rowByKey(@Nullable Object element, Map<@Nullable Object, Integer> places) {
    var key = loop.key(scope);
    var place = places.put(key, TAKEN);
    if (place == null) {
      newRow(element, key);
    } else if (place.equals(TAKEN)) {
      throw loop.duplicate(key);
    } else {
      after.add(key, before.cells(place));
      knownRow(element, place, before.cells(place));
    }
  }

  private void knownRow(@Nullable Object element, int from, @Nullable Object[] cells) {
    var changes = before.shows(from, element) ? null : differ.changes(loop.row(), scope, cells);
    remember(element);
    if (from != count) {
      moves = true;
      rows.add(new Diff.Row(count, from, changes));
    } else if (changes != null) {
      rows.add(new Diff.Row(count, count, changes));
    }
  }

  /** A new one merges over whatever was at its index, so all of it is told. */
  private void newRow(@Nullable Object element, @Nullable Object key) {
    var cells = new @Nullable Object[loop.row().size()];
    after.add(key, cells);
    var all = differ.changes(loop.row(), scope, cells);
    remember(element);
    rows.add(new Diff.Row(count, count, all == null ? NO_DYNAMICS : all));
  }

  private void remember(@Nullable Object element) {
    after.element(count, loop.settledBy(element) ? element : null);
  }
}
