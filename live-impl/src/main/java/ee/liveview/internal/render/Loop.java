package ee.liveview.internal.render;

import ee.liveview.LiveStream;
import ee.liveview.internal.template.expr.Scope;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code :for}: one block for each element, in order, recognised by key or by index. */
public final class Loop extends Dynamic {
  /** Larger lists may be filtered down to little. */
  private static final int MOST_EXPECTED = 1 << 16;

  /** What can be walked through. */
  static final List<Class<?>> WALKABLE =
      List.of(
          Iterable.class,
          Map.class,
          Iterator.class,
          Enumeration.class,
          BaseStream.class,
          Optional.class,
          LiveStream.class);

  private final PlacedExpr list;
  private final int itemSlot;
  private final int indexSlot;
  private final @Nullable PlacedExpr filter;
  private final @Nullable PlacedExpr key;
  private final Block row;
  private final boolean settled;
  private final Class<?> itemType;
  private final @Nullable StreamPlace streamPlace;

  /**
   * @param itemType what the list promises, which need not be so
   * @param indexSlot -1 when the template gives the index no name
   * @param streamPlace null where the rows of a stream cannot be
   */
  Loop(
      PlacedExpr list,
      int itemSlot,
      Class<?> itemType,
      int indexSlot,
      @Nullable PlacedExpr filter,
      @Nullable PlacedExpr key,
      Block row,
      @Nullable StreamPlace streamPlace) {
    this.list = list;
    this.itemSlot = itemSlot;
    this.indexSlot = indexSlot;
    this.filter = filter;
    this.key = key;
    this.row = row;
    this.itemType = itemType;
    this.streamPlace = streamPlace;
    this.settled = (key == null || key.settledBy(itemSlot)) && row.settledBy(itemSlot);
  }

  @Override
  public <M, R> @Nullable R accept(Visitor<M, R> visitor, Scope scope, M memory, int at) {
    return visitor.loop(this, scope, memory, at);
  }

  /** What is shown for one element. */
  public Block row() {
    return row;
  }

  /** Whether rows have keys and may move. */
  public boolean keyed() {
    return key != null;
  }

  /**
   * Whether the same element again means the same row with the same key, because it is a record and
   * the row reads nothing but what cannot change of it.
   */
  public boolean settledBy(@Nullable Object item) {
    return settled && itemType.isInstance(item);
  }

  /** What is walked through. */
  public @Nullable Object list(Scope scope) {
    return list.value(scope);
  }

  /** The elements of such a list; none when it is null. */
  public Iterator<?> elements(@Nullable Object value) {
    if (value == null) {
      return Collections.emptyIterator();
    }
    if (value instanceof Iterable<?> many) {
      return many.iterator();
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().iterator();
    }
    if (value instanceof Object[] array) {
      return Arrays.asList(array).iterator();
    }
    if (value instanceof BaseStream<?, ?> stream) {
      return stream.iterator();
    }
    if (value instanceof Iterator<?> once) {
      return once;
    }
    if (value instanceof Enumeration<?> once) {
      return once.asIterator();
    }
    if (value instanceof Optional<?> one) {
      return one.stream().iterator();
    }
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(i -> Array.get(value, i))
          .iterator();
    }
    if (value instanceof LiveStream<?>) {
      throw misplacedStream();
    }
    throw RenderException.at(
        list.at(),
        RenderError.NOT_A_LIST,
        ":for cannot walk through a " + value.getClass().getName(),
        "Give it an Iterable, an array, a Map, a Stream or an Optional.");
  }

  /** The capacity of a hash table that is to take all of these elements without growing. */
  public static int capacity(@Nullable Object elements) {
    int size = elements instanceof Collection<?> known ? Math.min(known.size(), MOST_EXPECTED) : 8;
    return size * 3 / 2 + 8;
  }

  /**
   * The id of the element around, which keeps the rows of a stream.
   *
   * @throws RenderException when it does not
   */
  public String streamId(Scope scope) {
    if (streamPlace == null) {
      throw misplacedStream();
    }
    return streamPlace.id(scope);
  }

  private RenderException misplacedStream() {
    return RenderException.at(
        list.at(), RenderError.STREAM_PLACE, StreamPlace.MISPLACED, StreamPlace.PLACE_REMEDY);
  }

  /**
   * Sets the variables for an element.
   *
   * @param index its place in the list, filtered ones counted too
   * @return whether the element is shown
   */
  public boolean enter(Scope scope, @Nullable Object item, int index) {
    scope.local(itemSlot, item);
    if (indexSlot >= 0) {
      scope.local(indexSlot, index);
    }
    return filter == null || filter.truth(scope);
  }

  /** Lets go of the element last entered. */
  public void leave(Scope scope) {
    scope.local(itemSlot, null);
  }

  /** The key of the element last entered. */
  public @Nullable Object key(Scope scope) {
    return Objects.requireNonNull(key).value(scope);
  }

  /** Whether the element last entered has this key; boxes nothing. */
  public boolean hasKey(Scope scope, @Nullable Object known) {
    return Objects.equals(Objects.requireNonNull(key).value(scope, known), known);
  }

  /** To be thrown when two elements have the same key. */
  public RenderException duplicate(@Nullable Object found) {
    return RenderException.at(
        Objects.requireNonNull(key).at(),
        RenderError.DUPLICATE_KEY,
        "Two elements of this loop have the key " + found,
        "Use a :key that is different for each element.");
  }

  /** To be thrown when the list fails while it is walked through. */
  public RenderException failed(Exception cause) {
    return RenderException.failed(list.at(), cause);
  }
}
