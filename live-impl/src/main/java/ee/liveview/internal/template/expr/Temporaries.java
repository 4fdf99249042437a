package ee.liveview.internal.template.expr;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one bean that hold something for one rendering only. It also counts who reads them,
 * by which a rendering tells what shows one that holds nothing. Used by one thread at a time.
 */
public final class Temporaries {
  /** Of a bean without such fields. */
  public static final Temporaries NONE = new Temporaries(Map.of());

  private final Map<String, Kept> fields;
  private long reads;
  private long lastOfSet;

  private Temporaries(Map<String, Kept> fields) {
    this.fields = fields;
  }

  /** How to reach such a field of a bean. */
  public record Field(
      String name,
      Function<Object, @Nullable Object> get,
      BiConsumer<Object, @Nullable Object> set) {}

  /** A field with the value to which it goes back. */
  private record Kept(Object bean, Field field, @Nullable Object first, boolean fillable) {
    /** Whether it holds what it held at first, so that there is nothing new to show. */
    boolean rests(@Nullable Object value) {
      boolean same =
          value == first || (value != null && Immutables.contains(value) && value.equals(first));
      return same && !(fillable && !isEmpty(value));
    }

    void reset() {
      if (fillable && !isEmpty(first)) {
        clear(first);
      }
      field.set().accept(bean, first);
    }
  }

  /** Those of a bean that was just made. */
  public static Temporaries of(List<Field> fields, Object bean) {
    if (fields.isEmpty()) {
      return NONE;
    }
    var kept = new HashMap<String, Kept>();
    for (var field : fields) {
      var first = field.get().apply(bean);
      boolean many = first instanceof Collection || first instanceof Map;
      kept.put(field.name(), new Kept(bean, field, first, many && isEmpty(first)));
    }
    return new Temporaries(kept);
  }

  /** Everything has been shown. */
  public void reset() {
    fields.values().forEach(Kept::reset);
  }

  /** How often expressions have read one of them. */
  public long reads() {
    return reads;
  }

  /** Whether one that holds something has been read since there were so many reads. */
  public boolean anySetSince(long earlier) {
    return lastOfSet > earlier;
  }

  @Nullable Object read(String name, @Nullable Object value) {
    var kept = fields.get(name);
    if (kept != null) {
      reads++;
      if (!kept.rests(value)) {
        lastOfSet = reads;
      }
    }
    return value;
  }

  private static boolean isEmpty(@Nullable Object many) {
    return many instanceof Map<?, ?> map
        ? map.isEmpty()
        : many instanceof Collection<?> collection && collection.isEmpty();
  }

  private static void clear(@Nullable Object many) {
    if (many instanceof Map<?, ?> map) {
      map.clear();
    } else if (many instanceof Collection<?> collection) {
      collection.clear();
    }
  }
}
