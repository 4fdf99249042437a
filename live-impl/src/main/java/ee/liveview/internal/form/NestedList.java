package ee.liveview.internal.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records or objects in a list.
 *
 * @param set whether it is a set
 */
record NestedList(Class<?> type, boolean set, Supplier<Shape> found) implements Kind {

  @Override
  public Collection<@Nullable Object> read(Object raw, @Nullable Object data, Spot spot) {
    var originals = parts(data);
    var values = new ArrayList<@Nullable Object>();
    for (var entry : raw instanceof List<?> entries ? entries : List.of()) {
      if (entry instanceof Map<?, ?> params) {
        var original = Entries.original(params, originals);
        values.add(found.get().read(params, original, spot.at(values.size())));
      }
    }
    return set ? new LinkedHashSet<>(values) : values;
  }

  @Override
  public Object none() {
    return set ? Set.of() : List.of();
  }

  @Override
  public String text(@Nullable Object value) {
    return "";
  }

  @Override
  public boolean multiple() {
    return true;
  }

  @Override
  public Shape shape() {
    return found.get();
  }

  @Override
  public List<?> parts(@Nullable Object data) {
    return data instanceof Collection<?> many ? new ArrayList<>(many) : List.of();
  }
}
