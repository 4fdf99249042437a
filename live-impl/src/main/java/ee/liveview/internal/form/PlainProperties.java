package ee.liveview.internal.form;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Spares validation the question whether a property is loaded where it cannot be otherwise. The
 * question goes to the providers of Jakarta Persistence for each property of each object, entity or
 * not: of a form with ten texts it was a third of what a key typed costs.
 */
final class PlainProperties implements TraversableResolver {
  private final TraversableResolver given;
  private final ClassValue<Map<String, Boolean>> known =
      new ClassValue<>() {
        @Override
        protected Map<String, Boolean> computeValue(Class<?> type) {
          return new ConcurrentHashMap<>();
        }
      };

  /**
   * @param given is asked where a property may be lazy: a relation, a collection, or what says so
   */
  PlainProperties(TraversableResolver given) {
    this.given = given;
  }

  @Override
  public boolean isReachable(
      @Nullable Object object,
      Path.Node property,
      Class<?> root,
      Path path,
      ElementType elementType) {
    return object != null && isPlain(object.getClass(), property)
        || given.isReachable(object, property, root, path, elementType);
  }

  @Override
  public boolean isCascadable(
      @Nullable Object object,
      Path.Node property,
      Class<?> root,
      Path path,
      ElementType elementType) {
    return given.isCascadable(object, property, root, path, elementType);
  }

  private boolean isPlain(Class<?> type, Path.Node property) {
    var name = property.getName();
    return name != null
        && property.getKind() == ElementKind.PROPERTY
        && known.get(type).computeIfAbsent(name, n -> isPlain(type, n));
  }

  private static boolean isPlain(Class<?> type, String property) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      for (var field : at.getDeclaredFields()) {
        if (field.getName().equals(property)) {
          return isPlain(field.getType())
              && !mapped(field)
              && getters(at, property).noneMatch(PlainProperties::mapped);
        }
      }
    }
    return false;
  }

  /** A single value, which comes with its object; no relation, and nothing that holds several. */
  private static boolean isPlain(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || type.getName().startsWith("java.")
            && !type.isInterface()
            && type != Object.class
            && !Collection.class.isAssignableFrom(type)
            && !Map.class.isAssignableFrom(type);
  }

  private static Stream<Method> getters(Class<?> type, String property) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(
            method ->
                method.getParameterCount() == 0
                    && (method.getName().equalsIgnoreCase("get" + property)
                        || method.getName().equalsIgnoreCase("is" + property)));
  }

  /** Whether it says how it is fetched; by name, since an application may have no persistence. */
  private static boolean mapped(AnnotatedElement member) {
    return Arrays.stream(member.getAnnotations())
        .anyMatch(found -> found.annotationType().getName().equals("jakarta.persistence.Basic"));
  }
}
