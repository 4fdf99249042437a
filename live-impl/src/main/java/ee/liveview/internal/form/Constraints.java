package ee.liveview.internal.form;

import ee.liveview.FormError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Jakarta Validation, when there is a provider; without one everything is valid. */
final class Constraints {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final Supplier<@Nullable ValidatorFactory> factories;
  private final Supplier<Locale> locale;
  private final Map<Key, Map<String, Object>> attributes = new ConcurrentHashMap<>();
  private volatile @Nullable Found found;

  /** What was found, also when there is none. */
  private record Found(@Nullable Validator validator) {}

  private record Key(Class<?> type, String field, List<Class<?>> groups) {}

  Constraints(Supplier<@Nullable ValidatorFactory> factories, Supplier<Locale> locale) {
    this.factories = factories;
    this.locale = locale;
  }

  /** What the platform gives; null when there is no provider. */
  static @Nullable ValidatorFactory standard() {
    try {
      return Validation.buildDefaultValidatorFactory();
    } catch (ValidationException none) {
      LOG.log(Level.DEBUG, "no provider of Jakarta Validation, so forms only convert", none);
      return null;
    }
  }

  private @Nullable Validator validator() {
    var known = found;
    if (known == null) {
      var factory = factories.get();
      known =
          new Found(
              factory == null
                  ? null
                  : factory
                      .usingContext()
                      .messageInterpolator(inLocale(factory.getMessageInterpolator()))
                      .traversableResolver(new PlainProperties(factory.getTraversableResolver()))
                      .getValidator());
      found = known;
    }
    return known.validator();
  }

  /** One validator for pages in all languages. */
  private MessageInterpolator inLocale(MessageInterpolator given) {
    return new MessageInterpolator() {
      @Override
      public String interpolate(String template, Context context) {
        return given.interpolate(template, context, locale.get());
      }

      @Override
      public String interpolate(String template, Context context, Locale wanted) {
        return given.interpolate(template, context, wanted);
      }
    };
  }

  /** One violation, in a form's terms. */
  record Violation(String path, FormError error) {}

  /** What is wrong with an object. */
  List<Violation> check(Object value, List<Class<?>> groups) {
    var validator = validator();
    return validator == null ? List.of() : violations(validator.validate(value, array(groups)));
  }

  /** What is wrong with one value, when there is no object to put it into. */
  List<Violation> check(
      Class<?> type, String field, @Nullable Object value, List<Class<?>> groups) {
    var validator = validator();
    try {
      return validator == null
          ? List.of()
          : violations(validator.validateValue(type, field, value, array(groups)));
    } catch (IllegalArgumentException notAConstrainedProperty) {
      return List.of();
    }
  }

  private static Class<?>[] array(List<Class<?>> groups) {
    return groups.toArray(Class<?>[]::new);
  }

  private static List<Violation> violations(Set<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(violation -> new Violation(violation.getPropertyPath().toString(), error(violation)))
        // The validator has no order; pages must not change back and forth.
        .sorted(
            java.util.Comparator.comparing(Violation::path)
                .thenComparing(violation -> violation.error().message()))
        .toList();
  }

  private static FormError error(ConstraintViolation<?> violation) {
    var arguments = new HashMap<String, Object>();
    violation
        .getConstraintDescriptor()
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!Set.of("message", "groups", "payload").contains(name)) {
                arguments.put(name, value);
              }
            });
    return new FormError(violation.getMessage(), violation.getMessageTemplate(), arguments);
  }

  /** What the constraints of a field are in HTML. */
  Map<String, Object> attributes(Class<?> type, Shape.Part part, List<Class<?>> groups) {
    var key = new Key(type, part.name(), groups);
    var known = attributes.get(key);
    if (known == null) {
      known = HtmlConstraints.of(validator(), type, part, groups);
      attributes.put(key, known);
    }
    return known;
  }
}
