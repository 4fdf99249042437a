package ee.liveview.internal.render;

import ee.liveview.Slot;
import ee.liveview.internal.template.expr.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call wrote for one entry of a slot: a block of the caller, evaluated in its scope. */
public final class SlotContent extends Slot.Entry {
  private static final int NONE = -1;

  private final Block block;
  private final Scope caller;
  private final int letSlot;
  private final int itemSlot;
  private final @Nullable Object item;
  private final int indexSlot;
  private final int index;

  /** What does not change from rendering to rendering. */
  record Shape(Block block, int letSlot) {}

  SlotContent(Shape shape, Scope caller, Map<String, @Nullable Object> attributes) {
    this(shape, caller, attributes, NONE, null, NONE, 0);
  }

  /**
   * An entry that a {@code :for} made.
   *
   * @param itemSlot where the loop's variable is; it may have moved on when the entry is rendered
   */
  SlotContent(
      Shape shape,
      Scope caller,
      Map<String, @Nullable Object> attributes,
      int itemSlot,
      @Nullable Object item,
      int indexSlot,
      int index) {
    super(attributes);
    this.block = shape.block();
    this.letSlot = shape.letSlot();
    this.caller = caller;
    this.itemSlot = itemSlot;
    this.item = item;
    this.indexSlot = indexSlot;
    this.index = index;
  }

  /** The block to evaluate. */
  public Block block() {
    return block;
  }

  /** The scope to evaluate it in, with the value that the component hands out. */
  public Scope enter(@Nullable Object value) {
    if (itemSlot != NONE) {
      caller.local(itemSlot, item);
    }
    if (indexSlot != NONE) {
      caller.local(indexSlot, index);
    }
    if (letSlot != NONE) {
      caller.local(letSlot, value);
    }
    return caller;
  }
}
