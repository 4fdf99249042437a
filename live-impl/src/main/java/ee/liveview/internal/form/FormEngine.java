package ee.liveview.internal.form;

import ee.liveview.FormConverter;
import ee.liveview.internal.form.Shape.Schemaless;
import ee.liveview.spi.FormSource;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of one deployment share: what is known of their classes, looked up once, the
 * converters of the application, and the validator. Thread-safe.
 */
public final class FormEngine {
  // A form is a plain value that an application makes in the initializer of a field: it learns of
  // the deployment from the turn that runs. Nothing stays here when the turn is over.
  private static final ThreadLocal<@Nullable FormEngine> CURRENT = new ThreadLocal<>();

  private final Kinds kinds;
  private final Map<Class<?>, FormSource<?>> sources;
  private final Constraints constraints;
  private final Messages messages;
  private final Map<Type, Shape> shapes = new ConcurrentHashMap<>();

  /**
   * @param converters of the application, by what they are for
   * @param sources of the application, by what they are for
   * @param validators gives null when there is no Jakarta Validation
   * @param locale of the page whose turn runs
   */
  public FormEngine(
      Map<Class<?>, FormConverter<?>> converters,
      Map<Class<?>, FormSource<?>> sources,
      Supplier<@Nullable ValidatorFactory> validators,
      Supplier<Locale> locale) {
    this.sources = Map.copyOf(sources);
    kinds = new Kinds(converters, this::shape, this::hasSource);
    constraints = new Constraints(validators, locale);
    messages = new Messages(locale);
  }

  /** The one of the turn that runs; a plain one outside of all turns. */
  static FormEngine current() {
    var current = CURRENT.get();
    return current == null
        ? new FormEngine(Map.of(), Map.of(), Constraints::standard, Locale::getDefault)
        : current;
  }

  /** What is on the class path; null when there is no provider. */
  public static @Nullable ValidatorFactory standardValidators() {
    return Constraints.standard();
  }

  /** Runs work whose forms belong to this deployment. */
  public void during(Runnable work) {
    var before = CURRENT.get();
    CURRENT.set(this);
    try {
      work.run();
    } finally {
      CURRENT.set(before);
    }
  }

  /** Whether there can be a form of this type. */
  boolean possible(Type type) {
    var raw = type instanceof ParameterizedType p ? p.getRawType() : type;
    if (raw == Map.class || hasSource(raw)) {
      return true;
    }
    try {
      return raw instanceof Class<?> && raw != Object.class && !shape(type).names().isEmpty();
    } catch (IllegalArgumentException noForm) {
      return false;
    }
  }

  /** What a form of this type consists of. */
  Shape shape(Type type) {
    var known = shapes.get(type);
    if (known == null) {
      known = make(type);
      shapes.put(type, known);
    }
    return known;
  }

  private Shape make(Type type) {
    if (type instanceof Schemaless fields) {
      return MapShape.of(fields.types(), kinds);
    }
    if (type == Map.class || type instanceof ParameterizedType p && p.getRawType() == Map.class) {
      return MapShape.of(Map.of(), kinds);
    }
    var raw = (Class<?>) (type instanceof ParameterizedType p ? p.getRawType() : type);
    var source = sources.get(sourced(raw));
    if (source != null) {
      return SourceShape.of(sourced(raw), source, kinds);
    }
    return raw.isRecord() ? RecordShape.of(raw, kinds) : BeanShape.of(raw, kinds);
  }

  /** Whether the application says itself what objects of a type consist of. */
  boolean hasSource(Type type) {
    return type instanceof Class<?> raw && sources.containsKey(sourced(raw));
  }

  /** The type whose source is for objects of a class; the class itself when there is none. */
  Class<?> sourced(Class<?> type) {
    if (sources.containsKey(type)) {
      return type;
    }
    return sources.keySet().stream()
        .filter(known -> known.isAssignableFrom(type))
        .min(Comparator.comparing(Class::getName))
        .orElse(type);
  }

  Kinds kinds() {
    return kinds;
  }

  Constraints constraints() {
    return constraints;
  }

  Messages messages() {
    return messages;
  }
}
