package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.expr.Expr;
import ee.liveview.internal.template.expr.Scope;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An expression with its place, so that a failing one says where it stands. */
final class PlacedExpr {
  /** What {@link #longValue} gives when the value must be asked for as an object. */
  static final long NO_NUMBER = Long.MIN_VALUE;

  private final Expr expr;
  private final Position at;
  private final boolean integral;

  PlacedExpr(Expr expr, Position at) {
    this.expr = expr;
    this.at = at;
    this.integral = expr.wholeOrNull();
  }

  Position at() {
    return at;
  }

  Type type() {
    return expr.type();
  }

  Class<?> rawType() {
    return expr.rawType();
  }

  /** Whether {@link #longValue} may be asked, which boxes nothing. */
  boolean integral() {
    return integral;
  }

  @Nullable Object value(Scope scope) {
    try {
      return expr.value(scope);
    } catch (Exception e) {
      throw RenderException.failed(at, e);
    }
  }

  /** The value as it is written: an {@code Optional} stands for what is in it. */
  @Nullable Object shown(Scope scope) {
    var value = value(scope);
    return value instanceof Optional<?> one ? one.orElse(null) : value;
  }

  /** The whole number, or {@link #NO_NUMBER} when it is null. */
  long longValue(Scope scope) {
    try {
      return expr.longValue(scope, NO_NUMBER);
    } catch (Exception e) {
      throw RenderException.failed(at, e);
    }
  }

  boolean truth(Scope scope) {
    try {
      return expr.truth(scope);
    } catch (Exception e) {
      throw RenderException.failed(at, e);
    }
  }

  /** Whether a value of the static type can never be one of these types, subtypes included. */
  boolean neverOneOf(List<Class<?>> wanted) {
    var raw = rawType();
    if (wanted.stream().anyMatch(w -> w.isAssignableFrom(raw) || raw.isAssignableFrom(w))) {
      return false;
    }
    return raw.isPrimitive() || Modifier.isFinal(raw.getModifiers());
  }
}
