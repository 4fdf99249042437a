package ee.liveview.internal.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several plain values: a multiple select, or checkboxes of one name.
 *
 * @param set whether none comes twice
 */
record Several(Single item, boolean set) implements Kind {

  @Override
  public Collection<Object> read(Object raw, @Nullable Object data, Spot spot) {
    var values = set ? new LinkedHashSet<Object>() : new ArrayList<>();
    for (var one : texts(raw)) {
      // An empty hidden input says that there may be none.
      var value = Kind.blank(one) ? null : item.read(one, null, spot);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static Collection<?> texts(Object raw) {
    if (raw instanceof List<?> list) {
      return list;
    }
    return raw instanceof Map<?, ?> map ? map.values() : List.of(raw);
  }

  @Override
  public Object none() {
    return set ? Set.of() : List.of();
  }

  @Override
  public List<String> text(@Nullable Object value) {
    return value instanceof Collection<?> many ? many.stream().map(item::text).toList() : List.of();
  }

  @Override
  public Class<?> type() {
    return item.type();
  }

  @Override
  public boolean multiple() {
    return true;
  }
}
