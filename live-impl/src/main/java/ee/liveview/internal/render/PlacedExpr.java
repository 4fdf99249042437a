package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.expr.Expr;
import ee.liveview.internal.template.expr.ExprCompiler;
import ee.liveview.internal.template.expr.Scope;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An expression with its place, so that a failing one says where it stands. */
final class PlacedExpr {
  private final Expr expr;
  private final Position at;

  PlacedExpr(Expr expr, Position at) {
    this.expr = expr;
    this.at = at;
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

  /** Whether the same record in a slot always means the same value. */
  boolean settledBy(int slot) {
    return expr.settledBy(slot);
  }

  /** The same with a value of this type; null when no value can become one. */
  @Nullable PlacedExpr as(Class<?> type, String source) {
    var converted = ExprCompiler.converted(expr, type, source, at);
    return converted == null ? null : new PlacedExpr(converted, at);
  }

  @Nullable Object value(Scope scope) {
    try {
      return expr.value(scope);
    } catch (Exception e) {
      throw RenderException.failed(at, e);
    }
  }

  /** The value, or {@code known} itself when that is an equal number. */
  @Nullable Object value(Scope scope, @Nullable Object known) {
    try {
      return expr.value(scope, known);
    } catch (Exception e) {
      throw RenderException.failed(at, e);
    }
  }

  /** The value as it is written: an {@code Optional} stands for what is in it. */
  @Nullable Object shown(Scope scope, @Nullable Object known) {
    var value = value(scope, known);
    return value instanceof Optional<?> one ? one.orElse(null) : value;
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
