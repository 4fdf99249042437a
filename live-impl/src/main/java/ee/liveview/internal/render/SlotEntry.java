package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One {@code <slot:name>} as written; makes an entry, none, or one for each element of a list.
 *
 * @param loop null without {@code :for}
 * @param condition null without {@code :if}
 */
record SlotEntry(
    SlotContent.Shape shape,
    @Nullable LoopHead loop,
    @Nullable PlacedExpr condition,
    Map<String, Call.Argument> attributes) {

  void addTo(List<SlotContent> entries, Scope caller) {
    if (loop == null) {
      if (condition == null || condition.truth(caller)) {
        entries.add(new SlotContent(shape, caller, values(caller)));
      }
      return;
    }
    int index = 0;
    for (var items = loop.items(caller); items.hasNext(); index++) {
      var item = items.next();
      loop.enter(caller, item, index);
      if (condition == null || condition.truth(caller)) {
        entries.add(
            new SlotContent(
                shape, caller, values(caller), loop.itemSlot(), item, loop.indexSlot(), index));
      }
    }
  }

  private Map<String, @Nullable Object> values(Scope caller) {
    if (attributes.isEmpty()) {
      return Map.of();
    }
    var values = new LinkedHashMap<String, @Nullable Object>();
    attributes.forEach((name, value) -> values.put(name, value.value(caller)));
    return values;
  }
}
