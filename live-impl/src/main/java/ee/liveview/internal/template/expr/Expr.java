package ee.liveview.internal.template.expr;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression. Immutable and thread-safe; evaluating one allocates nothing beyond what
 * the result needs.
 */
public abstract class Expr {

  private final Type type;

  /** The static type; {@code Object.class} when it is not known before run time. */
  protected Expr(Type type) {
    this.type = type;
  }

  /** The static type with its type arguments: {@code List<Product>}. */
  public final Type type() {
    return type;
  }

  /** The erasure of {@link #type()}. */
  public final Class<?> rawType() {
    return Types.raw(type);
  }

  /** The value; a primitive result is boxed. An exception of user code passes through unwrapped. */
  public abstract @Nullable Object value(Scope scope);

  /**
   * The value unboxed; only for expressions whose {@link #rawType()} is byte, short, int or long.
   */
  public long longValue(Scope scope) {
    throw new UnsupportedOperationException(type + " is not integral");
  }

  /**
   * Whether the value is a primitive whole number, or null because something on the way to it is
   * null; then {@link #longValue(Scope, long)} reads it without a box.
   */
  public boolean wholeOrNull() {
    return Types.isIntegral(rawType());
  }

  /**
   * The value unboxed; only for expressions that are {@link #wholeOrNull()}.
   *
   * @param whenNull stands for null
   */
  public long longValue(Scope scope, long whenNull) {
    return longValue(scope);
  }

  /**
   * The value as a condition, by the coercion rules of Jakarta Expression Language (null is false).
   */
  public abstract boolean truth(Scope scope);
}
