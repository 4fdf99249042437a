package ee.liveview.internal.template.expr;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression. Immutable and thread-safe; evaluating one allocates nothing beyond what
 * the result needs.
 */
public abstract class Expr {

  private final Type type;
  private final Class<?> raw;
  private final boolean integral;

  /** The static type; {@code Object.class} when it is not known before run time. */
  protected Expr(Type type) {
    this.type = type;
    this.raw = Types.raw(type);
    this.integral = Types.isIntegral(raw);
  }

  /** The static type with its type arguments: {@code List<Product>}. */
  public final Type type() {
    return type;
  }

  /** The erasure of {@link #type()}. */
  public final Class<?> rawType() {
    return raw;
  }

  /**
   * Whether the same record in the slot of a loop variable always means the same value: nothing
   * else is read than that record, along components of records, and what is read cannot change.
   */
  public boolean settledBy(int slot) {
    return false;
  }

  /** The value; a primitive result is boxed. An exception of user code passes through unwrapped. */
  public abstract @Nullable Object value(Scope scope);

  /**
   * The value; {@code known} itself when that is an equal number, so that a number which stays the
   * same needs no new box.
   */
  public @Nullable Object value(Scope scope, @Nullable Object known) {
    return integral ? Access.box(longValue(scope), raw, known) : value(scope);
  }

  /**
   * The value unboxed; only for expressions whose {@link #rawType()} is byte, short, int or long.
   */
  public long longValue(Scope scope) {
    throw new UnsupportedOperationException(type + " is not integral");
  }

  /**
   * The value as a condition, by the coercion rules of Jakarta Expression Language (null is false).
   */
  public abstract boolean truth(Scope scope);
}
