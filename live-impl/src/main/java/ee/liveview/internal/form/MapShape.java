package ee.liveview.internal.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values by name: fields that are not declared are texts, and any name is one. */
final class MapShape extends Shape {
  private final Kind text;

  private MapShape(List<Part> parts, Kind text) {
    super(Map.class, parts);
    this.text = text;
  }

  static MapShape of(Map<String, Class<?>> types, Kinds kinds) {
    return new MapShape(parts(new TreeMap<>(types), kinds), kinds.text());
  }

  @Override
  Part part(String name) {
    var declared = super.part(name);
    return declared == null ? new Part(name, text) : declared;
  }

  @Override
  @Nullable Object get(Object data, String field) {
    return ((Map<?, ?>) data).get(field);
  }

  @Override
  Object make(Map<String, @Nullable Object> values, @Nullable Object data) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    if (data instanceof Map<?, ?> before) {
      all.putAll(Entries.named(before));
    }
    all.putAll(values);
    return Collections.unmodifiableMap(all);
  }

  /** A map has no constraints. */
  @Override
  List<Constraints.Violation> violations(
      @Nullable Object value,
      Map<String, @Nullable Object> values,
      State state,
      FormEngine engine) {
    return List.of();
  }

  @Override
  Map<String, @Nullable Object> values(Map<?, ?> params, @Nullable Object data, Spot spot) {
    var values = super.values(params, data, spot);
    params.forEach(
        (name, raw) -> {
          if (super.part((String) name) == null && !reserved((String) name)) {
            values.put((String) name, raw);
          }
        });
    return values;
  }

  /** What the browser adds. */
  private static boolean reserved(String name) {
    return name.startsWith("_");
  }
}
