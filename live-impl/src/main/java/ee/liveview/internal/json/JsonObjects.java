package ee.liveview.internal.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Puts objects together of what {@link JsonTree} took apart: records, also those that are not
 * public, which JSON-B cannot make, and the collections that hold them.
 */
final class JsonObjects {
  private final BiFunction<JsonValue, Type, @Nullable Object> bind;

  /**
   * @param bind what to do with all other types
   */
  JsonObjects(BiFunction<JsonValue, Type, @Nullable Object> bind) {
    this.bind = bind;
  }

  <T> T of(JsonValue value, Class<T> type) {
    var made = any(value, type);
    if (made == null) {
      throw new JsonException("null is no " + type.getName());
    }
    return type.cast(made);
  }

  private @Nullable Object any(JsonValue value, Type type) {
    if (type instanceof WildcardType wildcard) {
      return any(value, wildcard.getUpperBounds()[0]);
    }
    if (type instanceof ParameterizedType generic) {
      return generic(value, generic);
    }
    if (value == JsonValue.NULL) {
      return null;
    }
    return type instanceof Class<?> named && named.isRecord()
        ? record(object(value), named)
        : bind.apply(value, type);
  }

  private @Nullable Object generic(JsonValue value, ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    var raw = (Class<?>) type.getRawType();
    if (raw == Optional.class) {
      return Optional.ofNullable(any(value, arguments[0]));
    }
    if (value == JsonValue.NULL) {
      return null;
    }
    if (raw == List.class || raw == Collection.class) {
      return items(value, arguments[0], new ArrayList<>());
    }
    if (raw == Set.class) {
      return items(value, arguments[0], new LinkedHashSet<>());
    }
    if (raw == Map.class && arguments[0] == String.class) {
      var map = new LinkedHashMap<String, @Nullable Object>();
      object(value).forEach((key, item) -> map.put(key, any(item, arguments[1])));
      return map;
    }
    return raw.isRecord() ? record(object(value), raw) : bind.apply(value, type);
  }

  private Collection<@Nullable Object> items(
      JsonValue value, Type type, Collection<@Nullable Object> into) {
    if (!(value instanceof JsonArray array)) {
      throw new JsonException("This is no array: " + value);
    }
    array.forEach(item -> into.add(any(item, type)));
    return into;
  }

  private Object record(JsonObject value, Class<?> type) {
    var components = type.getRecordComponents();
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(components).map(component -> component(value, component)).toArray());
    } catch (InvocationTargetException refused) {
      throw new JsonException(
          type.getName() + " refuses its values", Objects.requireNonNull(refused.getCause()));
    } catch (ReflectiveOperationException | RuntimeException failed) {
      throw new JsonException(type.getName() + " could not be made", failed);
    }
  }

  private @Nullable Object component(JsonObject value, RecordComponent component) {
    return any(value.getOrDefault(component.getName(), JsonValue.NULL), component.getGenericType());
  }

  private static JsonObject object(JsonValue value) {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new JsonException("This is no object: " + value);
  }
}
