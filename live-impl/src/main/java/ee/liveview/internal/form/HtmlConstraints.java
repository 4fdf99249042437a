package ee.liveview.internal.form;

import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Constraints as attributes of HTML: as many as it has words for. A browser may only refuse what
 * the server would refuse too.
 */
final class HtmlConstraints {
  private static final Set<Class<?>> WHOLE =
      Set.of(
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          java.math.BigInteger.class,
          byte.class,
          short.class,
          int.class,
          long.class);
  private static final Set<Class<?>> FRACTIONAL =
      Set.of(Float.class, Double.class, BigDecimal.class, float.class, double.class);

  private final Shape.Part part;
  private final Map<String, Object> attributes = new LinkedHashMap<>();

  private HtmlConstraints(Shape.Part part) {
    this.part = part;
  }

  static Map<String, Object> of(
      @Nullable Validator validator, Class<?> type, Shape.Part part, List<Class<?>> groups) {
    var html = new HtmlConstraints(part);
    html.byType();
    var property =
        validator == null
            ? null
            : validator.getConstraintsForClass(type).getConstraintsForProperty(part.name());
    if (property != null) {
      var finder = property.findConstraints();
      var found =
          groups.isEmpty()
              ? finder.unorderedAndMatchingGroups(jakarta.validation.groups.Default.class)
              : finder.unorderedAndMatchingGroups(groups.toArray(Class<?>[]::new));
      found.getConstraintDescriptors().forEach(html::add);
      html.sort();
    }
    return Collections.unmodifiableMap(html.attributes);
  }

  /** The validator has no order; pages must not change back and forth. */
  private void sort() {
    var sorted = new TreeMap<>(attributes);
    attributes.clear();
    attributes.putAll(sorted);
  }

  private void byType() {
    if (part.kind().required()) {
      attributes.put("required", true);
    }
    var type = part.kind().type();
    if (FRACTIONAL.contains(type)) {
      attributes.put("step", "any");
    }
    if (type == LocalTime.class || type == LocalDateTime.class) {
      // Else a browser refuses what is not a whole minute.
      attributes.put("step", "any");
    }
  }

  private void add(ConstraintDescriptor<?> constraint) {
    constraint.getComposingConstraints().forEach(this::add);
    Annotation annotation = constraint.getAnnotation();
    if (annotation instanceof NotNull
        || annotation instanceof NotBlank
        || annotation instanceof NotEmpty) {
      require();
    } else if (annotation instanceof AssertTrue) {
      attributes.put("required", true);
    } else if (annotation instanceof Size size) {
      size(size);
    } else if (annotation instanceof Pattern pattern) {
      pattern(pattern);
    } else {
      number(annotation);
    }
  }

  /** A box that is not ticked sends false, which is a value. */
  private void require() {
    var type = part.kind().type();
    if (part.kind().multiple() || (type != Boolean.class && type != boolean.class)) {
      attributes.put("required", true);
    }
  }

  private void size(Size size) {
    if (part.kind().type() != String.class || part.kind().multiple()) {
      return;
    }
    if (size.min() > 0) {
      attributes.put("minlength", size.min());
    }
    if (size.max() < Integer.MAX_VALUE) {
      attributes.put("maxlength", size.max());
    }
  }

  /** Flags and what only Java understands cannot be said. */
  private void pattern(Pattern pattern) {
    boolean simple =
        pattern.flags().length == 0
            && !pattern.regexp().matches(".*(\\\\[QEGZzAhHvVRXpP]|\\(\\?|[*+?}]\\+|&&).*");
    if (simple) {
      attributes.put("pattern", pattern.regexp());
    }
  }

  private void number(Annotation annotation) {
    boolean whole = WHOLE.contains(part.kind().type());
    if (annotation instanceof Min min) {
      attributes.put("min", min.value());
    } else if (annotation instanceof Max max) {
      attributes.put("max", max.value());
    } else if (annotation instanceof DecimalMin min && (min.inclusive() || !whole)) {
      attributes.put("min", min.value());
    } else if (annotation instanceof DecimalMax max && (max.inclusive() || !whole)) {
      attributes.put("max", max.value());
    } else if (annotation instanceof Positive) {
      attributes.put("min", whole ? 1 : 0);
    } else if (annotation instanceof PositiveOrZero) {
      attributes.put("min", 0);
    } else if (annotation instanceof Negative) {
      attributes.put("max", whole ? -1 : 0);
    } else if (annotation instanceof NegativeOrZero) {
      attributes.put("max", 0);
    } else if (annotation instanceof Digits digits && !whole) {
      attributes.put("step", BigDecimal.ONE.movePointLeft(digits.fraction()).toPlainString());
    }
  }
}
