package ee.liveview.internal.form;

import ee.liveview.FormConverter;
import ee.liveview.internal.param.Conversions;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what a field of some type is. */
final class Kinds {
  private final Map<Class<?>, FormConverter<?>> converters;
  private final Function<Type, Shape> shapes;
  private final Predicate<Class<?>> sources;
  private final Conversions conversions = new Conversions(MethodHandles.lookup());

  /**
   * @param sources whether the application says itself what a type consists of
   */
  Kinds(
      Map<Class<?>, FormConverter<?>> converters,
      Function<Type, Shape> shapes,
      Predicate<Class<?>> sources) {
    this.converters = Map.copyOf(converters);
    this.shapes = shapes;
    this.sources = sources;
  }

  /** Empty when nothing from a page can become a value of this type. */
  Optional<Kind> of(Type type) {
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    if (!(type instanceof Class<?> raw)) {
      return Optional.empty();
    }
    if (sources.test(raw)) {
      return Optional.of(new Nested(raw, () -> shapes.apply(raw)));
    }
    var single = single(raw);
    return single.isPresent() ? single.map(Kind.class::cast) : nested(raw);
  }

  private Optional<Kind> generic(ParameterizedType type) {
    var raw = (Class<?>) type.getRawType();
    var inner = type.getActualTypeArguments()[0];
    if (raw == Optional.class) {
      return of(inner).map(Kind.Maybe::new);
    }
    if (raw != List.class && raw != Set.class && raw != Collection.class) {
      return Optional.empty();
    }
    boolean set = raw == Set.class;
    return of(inner).flatMap(item -> several(item, set));
  }

  private static Optional<Kind> several(Kind item, boolean set) {
    if (item instanceof Single single) {
      return Optional.of(new Several(single, set));
    }
    return item instanceof Nested nested
        ? Optional.of(new NestedList(nested.type(), set, nested.found()))
        : Optional.empty();
  }

  /** A field about which nothing is known. */
  Kind text() {
    return new Single(String.class, null, text -> text, String::valueOf, "invalid");
  }

  private Optional<Single> single(Class<?> type) {
    if (type == Object.class) {
      return Optional.empty();
    }
    var converter = converters.get(boxed(type));
    if (converter != null) {
      return Optional.of(converted(type, converter));
    }
    if (type == String.class) {
      return Optional.of(new Single(type, null, text -> text, String::valueOf, "invalid"));
    }
    if (type.isRecord() || Map.class.isAssignableFrom(type) || type == List.class) {
      return Optional.empty();
    }
    return conversions
        .to(type)
        .map(
            conversion ->
                new Single(type, zero(type), conversion::of, HtmlText.of(type), message(type)));
  }

  @SuppressWarnings("unchecked") // the cdi room has looked up what it is for
  private static <V> Single converted(Class<?> type, FormConverter<V> converter) {
    return new Single(
        type, zero(type), converter::fromText, value -> converter.toText((V) value), "invalid");
  }

  /** A record, or a class that can be made. */
  private Optional<Kind> nested(Class<?> type) {
    boolean bean =
        !type.isInterface()
            && !type.isPrimitive()
            && !type.isArray()
            && !type.isEnum()
            && !Modifier.isAbstract(type.getModifiers())
            && !type.getName().startsWith("java.")
            && hasPlainConstructor(type);
    return type.isRecord() || bean
        ? Optional.of(new Nested(type, () -> shapes.apply(type)))
        : Optional.empty();
  }

  private static boolean hasPlainConstructor(Class<?> type) {
    for (var constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 0) {
        return true;
      }
    }
    return false;
  }

  private static Class<?> boxed(Class<?> type) {
    return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
  }

  /** What a primitive is before anything is put into it; null for everything else. */
  static @Nullable Object zero(Class<?> type) {
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }

  private static String message(Class<?> type) {
    var boxed = boxed(type);
    if (boxed == BigDecimal.class || boxed == Double.class || boxed == Float.class) {
      return "number";
    }
    if (Number.class.isAssignableFrom(boxed)) {
      return "integer";
    }
    if (Temporal.class.isAssignableFrom(boxed)) {
      return boxed.getSimpleName().toLowerCase(Locale.ROOT).contains("date") ? "date" : "time";
    }
    return boxed == UUID.class ? "invalid" : type.isEnum() ? "choice" : "invalid";
  }
}
