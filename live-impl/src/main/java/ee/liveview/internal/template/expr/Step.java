package ee.liveview.internal.template.expr;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A piece of a compiled expression. */
abstract class Step extends Expr {
  final Site site;

  Step(Type type, Site site) {
    super(type);
    this.site = site;
  }

  /** Whether the value can be null; where it can, the static type is never primitive. */
  boolean nullable() {
    return !rawType().isPrimitive();
  }

  /**
   * Whether this is the same as long as the same record is in a slot. A record on the way is the
   * same object; only what {@link #settledBy} is known not to change inside.
   */
  boolean follows(int slot) {
    return false;
  }

  @Override
  public boolean settledBy(int slot) {
    return Immutables.all(rawType()) && follows(slot);
  }

  /** The number null becomes in arithmetic is 0. */
  @Override
  public long longValue(Scope scope) {
    return value(scope) instanceof Number n ? n.longValue() : 0;
  }

  @Override
  public boolean truth(Scope scope) {
    return Coerce.truth(value(scope), site);
  }

  /** A step whose value is a condition. */
  abstract static class Condition extends Step {
    Condition(Site site) {
      super(boolean.class, site);
    }

    @Override
    public final Boolean value(Scope scope) {
      return truth(scope);
    }

    @Override
    public abstract boolean truth(Scope scope);
  }

  /** A literal, or a list of literals. */
  static final class Constant extends Step {
    private final @Nullable Object value;

    Constant(@Nullable Object value, Type type, Site site) {
      super(type, site);
      this.value = value;
    }

    @Override
    boolean nullable() {
      return value == null;
    }

    @Override
    public boolean settledBy(int slot) {
      return true;
    }

    @Override
    public @Nullable Object value(Scope scope) {
      return value;
    }
  }

  /** A number of which {@link #longValue} needs no box. */
  static final class Whole extends Step {
    private final long number;
    private final Long boxed;

    Whole(long number, Site site) {
      super(long.class, site);
      this.number = number;
      this.boxed = number;
    }

    long number() {
      return number;
    }

    @Override
    public boolean settledBy(int slot) {
      return true;
    }

    @Override
    public Long value(Scope scope) {
      return boxed;
    }

    @Override
    public long longValue(Scope scope) {
      return number;
    }
  }

  /** The bean. */
  static final class Bean extends Step {
    Bean(Type type, Site site) {
      super(type, site);
    }

    @Override
    boolean nullable() {
      return false;
    }

    @Override
    public Object value(Scope scope) {
      return scope.bean();
    }
  }

  /** A loop variable. */
  static final class Local extends Step {
    private final int slot;

    Local(int slot, Type type, Site site) {
      super(type, site);
      this.slot = slot;
    }

    @Override
    boolean follows(int other) {
      return other == slot && rawType().isRecord();
    }

    @Override
    public @Nullable Object value(Scope scope) {
      return scope.local(slot);
    }
  }

  /** {@code live}, {@code flash}, …, or a named bean. */
  static final class Global extends Step {
    private final String name;

    Global(String name, Type type, Site site) {
      super(type, site);
      this.name = name;
    }

    @Override
    public @Nullable Object value(Scope scope) {
      return scope.global(name);
    }
  }
}
