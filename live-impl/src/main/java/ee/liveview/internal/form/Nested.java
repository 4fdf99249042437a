package ee.liveview.internal.form;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A record or object within another one. */
record Nested(Class<?> type, Supplier<Shape> found) implements Kind {

  @Override
  public @Nullable Object read(Object raw, @Nullable Object data, Spot spot) {
    if (Kind.blank(raw)) {
      return raw instanceof Map ? data : null;
    }
    if (raw instanceof Map<?, ?> params) {
      return found.get().read(params, data, spot);
    }
    spot.wrong("invalid");
    return data;
  }

  @Override
  public @Nullable Object none() {
    return null;
  }

  @Override
  public String text(@Nullable Object value) {
    return "";
  }

  @Override
  public Shape shape() {
    return found.get();
  }

  /** Its inputs are shown when it is not there, too. */
  @Override
  public List<?> parts(@Nullable Object data) {
    return data == null ? Collections.singletonList(null) : Arrays.asList(data);
  }
}
