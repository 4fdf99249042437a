package ee.liveview.internal.json;

import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes objects apart into JSON values. */
final class JsonTree {

  private final JsonProvider provider;
  private final Function<Object, JsonValue> bind;

  /**
   * @param bind what to do with classes that have no JSON form of their own
   */
  JsonTree(JsonProvider provider, Function<Object, JsonValue> bind) {
    this.provider = provider;
    this.bind = bind;
  }

  JsonValue of(@Nullable Object any) {
    return of(any, 0);
  }

  private JsonValue of(@Nullable Object any, int depth) {
    // A structure that contains itself would otherwise end in a stack overflow.
    if (depth > Json.MAX_DEPTH) {
      throw new JsonException("The object is nested deeper than " + Json.MAX_DEPTH + " levels.");
    }
    if (any == null) {
      return JsonValue.NULL;
    }
    if (any instanceof JsonValue value) {
      return value;
    }
    if (any instanceof CharSequence text) {
      return provider.createValue(text.toString());
    }
    if (any instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (any instanceof Number number) {
      return number(number);
    }
    if (any instanceof Map<?, ?> map) {
      return object(map, depth);
    }
    if (any instanceof Iterable<?> items) {
      return array(items, depth);
    }
    if (any instanceof Object[] items) {
      return array(Arrays.asList(items), depth);
    }
    if (any instanceof Record value) {
      return record(value, depth);
    }
    return bind.apply(any);
  }

  private JsonValue number(Number number) {
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return provider.createValue(number.intValue());
    }
    if (number instanceof Long) {
      return provider.createValue(number.longValue());
    }
    if (number instanceof BigDecimal decimal) {
      return provider.createValue(decimal);
    }
    if (number instanceof BigInteger integer) {
      return provider.createValue(integer);
    }
    if (number instanceof Double || number instanceof Float) {
      return fraction(number);
    }
    return bind.apply(number);
  }

  private JsonValue fraction(Number number) {
    if (!Double.isFinite(number.doubleValue())) {
      throw new JsonException("JSON has no form for the number " + number + ".");
    }
    // The shortest text that means this number: 0.1f is 0.1 and not 0.10000000149011612.
    return provider.createValue(new BigDecimal(number.toString()));
  }

  private JsonValue object(Map<?, ?> map, int depth) {
    var object = provider.createObjectBuilder();
    map.forEach((key, value) -> object.add(String.valueOf(key), of(value, depth + 1)));
    return object.build();
  }

  private JsonValue array(Iterable<?> items, int depth) {
    var array = provider.createArrayBuilder();
    items.forEach(item -> array.add(of(item, depth + 1)));
    return array.build();
  }

  /** Done here because JSON-B 3.0 says nothing about records, and its providers differ. */
  private JsonValue record(Record value, int depth) {
    var object = provider.createObjectBuilder();
    for (var component : value.getClass().getRecordComponents()) {
      object.add(component.getName(), of(read(value, component), depth + 1));
    }
    return object.build();
  }

  private static @Nullable Object read(Record value, RecordComponent component) {
    var accessor = component.getAccessor();
    try {
      accessor.setAccessible(true);
      return accessor.invoke(value);
    } catch (IllegalAccessException denied) {
      throw new JsonException(
          "The record " + value.getClass().getName() + " cannot be read.", denied);
    } catch (InvocationTargetException thrown) {
      throw new JsonException(
          "The accessor " + component.getName() + " of " + value.getClass().getName() + " threw.",
          thrown.getCause());
    }
  }
}
