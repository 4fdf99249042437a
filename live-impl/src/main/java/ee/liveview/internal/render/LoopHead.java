package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code :for} of a slot: the list and its variables, whatever is shown for each element.
 *
 * @param list null when it has problems
 * @param indexSlot -1 when the template gives the index no name
 * @param place where the variables are in reach
 */
record LoopHead(
    @Nullable PlacedExpr list,
    int itemSlot,
    Class<?> itemType,
    int indexSlot,
    Compiler.Place place) {
  private static final Block NOTHING = new Block(List.of(""), List.of(), false);

  Iterator<?> items(Scope scope) {
    return list == null ? Collections.emptyIterator() : loop(list).elements(list.value(scope));
  }

  private Loop loop(PlacedExpr of) {
    return new Loop(of, itemSlot, itemType, indexSlot, null, null, NOTHING, null);
  }

  void enter(Scope scope, @Nullable Object item, int index) {
    scope.local(itemSlot, item);
    if (indexSlot >= 0) {
      scope.local(indexSlot, index);
    }
  }
}
