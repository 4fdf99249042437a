package ee.liveview.internal.view;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Names in reach of templates, with their types and what gives their values. */
public record Globals(Map<String, Type> types, Map<String, Supplier<@Nullable Object>> values) {
  public Globals {
    types = Map.copyOf(types);
    values = Map.copyOf(values);
  }
}
