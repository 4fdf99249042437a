package ee.liveview.internal.param;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The conversions there are, found once per parameter when an application is deployed. */
public final class Conversions {

  private static final Map<Class<?>, Function<String, Object>> TEXTS =
      Map.ofEntries(
          Map.entry(Byte.class, Byte::valueOf),
          Map.entry(Short.class, Short::valueOf),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(Float.class, Float::valueOf),
          Map.entry(Double.class, Double::valueOf),
          Map.entry(BigDecimal.class, BigDecimal::new),
          Map.entry(BigInteger.class, BigInteger::new),
          Map.entry(Boolean.class, Conversions::bool),
          Map.entry(Character.class, Conversions::character),
          Map.entry(UUID.class, UUID::fromString),
          Map.entry(LocalDate.class, LocalDate::parse),
          Map.entry(LocalTime.class, LocalTime::parse),
          Map.entry(LocalDateTime.class, LocalDateTime::parse),
          Map.entry(OffsetDateTime.class, OffsetDateTime::parse),
          Map.entry(ZonedDateTime.class, ZonedDateTime::parse),
          Map.entry(Instant.class, Instant::parse),
          Map.entry(Year.class, Year::parse),
          Map.entry(YearMonth.class, YearMonth::parse),
          Map.entry(Duration.class, Duration::parse));

  private static final Map<Class<?>, Object> ZEROES =
      Map.of(
          byte.class,
          (byte) 0,
          short.class,
          (short) 0,
          int.class,
          0,
          long.class,
          0L,
          float.class,
          0f,
          double.class,
          0d,
          boolean.class,
          false,
          char.class,
          '\0');

  private final MethodHandles.Lookup lookup;

  /**
   * @param lookup may reach the constructors of the application's records
   */
  public Conversions(MethodHandles.Lookup lookup) {
    this.lookup = lookup;
  }

  /** The conversion to a type; empty when there is none. */
  public Optional<Conversion> to(Type type) {
    if (type instanceof ParameterizedType generic) {
      return toGeneric(generic);
    }
    return type instanceof Class<?> raw ? toClass(raw) : Optional.empty();
  }

  private Optional<Conversion> toClass(Class<?> type) {
    if (type == Object.class) {
      return Optional.of(value -> value);
    }
    if (type == String.class) {
      return Optional.of(value -> value == null ? null : text(value, type));
    }
    if (type.isPrimitive()) {
      return toPrimitive(type);
    }
    if (type.isEnum()) {
      return Optional.of(value -> blank(value) ? null : constant(type, value));
    }
    if (type == Map.class || type == List.class) {
      return Optional.of(value -> checked(type, value));
    }
    if (type.isRecord()) {
      return toRecord(type);
    }
    return Optional.ofNullable(TEXTS.get(type))
        .map(parse -> value -> blank(value) ? null : parsed(parse, value, type));
  }

  private Optional<Conversion> toPrimitive(Class<?> type) {
    var boxed = MethodType.methodType(type).wrap().returnType();
    var parse = TEXTS.get(boxed);
    var zero = ZEROES.get(type);
    return parse == null || zero == null
        ? Optional.empty()
        : Optional.of(value -> blank(value) ? zero : parsed(parse, value, type));
  }

  private Optional<Conversion> toGeneric(ParameterizedType type) {
    var arguments = type.getActualTypeArguments();
    var raw = (Class<?>) type.getRawType();
    if (raw == Optional.class) {
      return to(arguments[0]).map(inner -> value -> Optional.ofNullable(inner.of(value)));
    }
    if (raw == List.class) {
      return to(arguments[0]).map(inner -> value -> list(value, inner));
    }
    if (raw == Set.class) {
      return to(arguments[0]).map(inner -> value -> new LinkedHashSet<>(list(value, inner)));
    }
    if (raw == Map.class && arguments[0] == String.class) {
      return to(arguments[1]).map(inner -> value -> map(value, inner, type));
    }
    return Optional.empty();
  }

  /** A record takes a map: each component its member of that name. */
  private Optional<Conversion> toRecord(Class<?> type) {
    var components = type.getRecordComponents();
    var parts = new ArrayList<Conversion>(components.length);
    for (var component : components) {
      var part =
          component.getGenericType() == type
              ? Optional.<Conversion>empty()
              : to(component.getGenericType());
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    return constructor(type, components)
        .map(make -> value -> record(type, components, parts, make, value));
  }

  private Optional<MethodHandle> constructor(Class<?> type, RecordComponent[] components) {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return Optional.of(
          MethodHandles.privateLookupIn(type, lookup)
              .unreflectConstructor(type.getDeclaredConstructor(types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class)));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Object record(
      Class<?> type,
      RecordComponent[] components,
      List<Conversion> parts,
      MethodHandle make,
      @Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map<?, ?> members)) {
      throw new ParamException(value, type, new IllegalArgumentException("not an object"));
    }
    var arguments = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = parts.get(i).of(members.get(components[i].getName()));
    }
    try {
      return make.invokeExact(arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new ParamException(value, type, e);
    }
  }

  private static List<@Nullable Object> list(@Nullable Object value, Conversion inner) {
    if (value == null) {
      return List.of();
    }
    var items = value instanceof List<?> many ? many : List.of(value);
    var converted = new ArrayList<@Nullable Object>(items.size());
    items.forEach(item -> converted.add(inner.of(item)));
    return converted;
  }

  private static Map<String, @Nullable Object> map(
      @Nullable Object value, Conversion inner, Type type) {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> members)) {
      throw new ParamException(value, type, new IllegalArgumentException("not an object"));
    }
    var converted = new HashMap<String, @Nullable Object>();
    members.forEach((key, member) -> converted.put(String.valueOf(key), inner.of(member)));
    return converted;
  }

  private static @Nullable Object checked(Class<?> type, @Nullable Object value) {
    if (value == null) {
      return type == Map.class ? Map.of() : List.of();
    }
    if (!type.isInstance(value)) {
      throw new ParamException(value, type, new ClassCastException());
    }
    return value;
  }

  private static boolean blank(@Nullable Object value) {
    return value == null || (value instanceof String s && s.isBlank());
  }

  private static String text(Object value, Type type) {
    if (value instanceof Map || value instanceof List) {
      throw new ParamException(value, type, new IllegalArgumentException("not a single value"));
    }
    return value.toString();
  }

  private static Object parsed(Function<String, Object> parse, @Nullable Object value, Type type) {
    var given = java.util.Objects.requireNonNull(value);
    try {
      return parse.apply(text(given, type).trim());
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new ParamException(given, type, e);
    }
  }

  private static Object constant(Class<?> type, @Nullable Object value) {
    var given = java.util.Objects.requireNonNull(value);
    for (var constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(given)) {
        return constant;
      }
    }
    throw new ParamException(given, type, new IllegalArgumentException("no such constant"));
  }

  /** A checkbox sends {@code on} unless its markup says otherwise. */
  private static Object bool(String text) {
    return switch (text) {
      case "true", "on", "yes", "1" -> true;
      case "false", "off", "no", "0" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static Object character(String text) {
    if (text.length() != 1) {
      throw new IllegalArgumentException("not one character");
    }
    return text.charAt(0);
  }
}
