package ee.liveview.internal.form;

import ee.liveview.FormError;
import ee.liveview.internal.param.ParamException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One value.
 *
 * @param none zero of a primitive, else null
 * @param parse throws {@link ParamException} or {@link IllegalArgumentException}
 * @param message the key of what to say when it cannot be parsed
 */
record Single(
    Class<?> type,
    @Nullable Object none,
    Function<String, @Nullable Object> parse,
    Function<Object, String> format,
    String message)
    implements Kind {

  @Override
  public @Nullable Object read(Object raw, @Nullable Object data, Spot spot) {
    if (raw instanceof Map<?, ?> parts && DateParts.has(type)) {
      return read(DateParts.text(type, parts), data, spot);
    }
    if (raw instanceof Map || raw instanceof List) {
      spot.wrong(message);
      return data == null ? none : data;
    }
    var text = raw.toString();
    if (text.isBlank()) {
      if (required()) {
        spot.wrong("required");
      }
      return none;
    }
    try {
      return parse.apply(text);
    } catch (ParamException e) {
      spot.wrong(message);
    } catch (IllegalArgumentException e) {
      var own = e.getMessage();
      if (own == null || own.isBlank()) {
        spot.wrong(message);
      } else {
        spot.wrong(new FormError(own, own, Map.of()));
      }
    }
    return data == null ? none : data;
  }

  @Override
  public @Nullable Object none() {
    return none;
  }

  /** A number that cannot be absent has to be typed; a box that is not ticked says no. */
  @Override
  public boolean required() {
    return type.isPrimitive() && type != boolean.class;
  }

  @Override
  public String text(@Nullable Object value) {
    return value == null ? "" : format.apply(value);
  }
}
