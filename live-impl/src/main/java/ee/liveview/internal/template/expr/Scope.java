package ee.liveview.internal.template.expr;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is evaluated against: the bean, the variables of the template's loops, and
 * what is in reach by name. Used by one thread at a time.
 */
public final class Scope {
  private final Object bean;
  private final Map<String, ? extends Supplier<? extends @Nullable Object>> globals;
  private Map<String, ? extends Supplier<? extends @Nullable Object>> own = Map.of();
  private @Nullable Object[] locals;
  private Temporaries temporaries = Temporaries.NONE;
  private int depth;

  /**
   * @param bean the live view itself
   * @param globals {@code live}, {@code flash}, … and the {@code @Named} beans
   * @param localCount how many slots {@link #local(int)} has
   */
  public Scope(
      Object bean,
      Map<String, ? extends Supplier<? extends @Nullable Object>> globals,
      int localCount) {
    this.bean = bean;
    this.globals = globals;
    this.locals = new @Nullable Object[localCount];
  }

  /** A scope of its own for a component that is called here, with the same globals. */
  public Scope inner(Object component, int locals) {
    var inner = new Scope(component, globals, locals);
    inner.own = own;
    inner.depth = depth + 1;
    return inner;
  }

  /** The same with variables that keep the values they have now. */
  public Scope snapshot() {
    if (locals.length == 0) {
      return this;
    }
    var copy = new Scope(bean, globals, 0);
    copy.own = own;
    copy.locals = locals.clone();
    copy.temporaries = temporaries;
    copy.depth = depth;
    return copy;
  }

  /** How many calls of components are around. */
  public int depth() {
    return depth;
  }

  /** The bean whose members the template may read. */
  public Object bean() {
    return bean;
  }

  /** The same, whose bean has fields for one rendering only. */
  public Scope with(Temporaries fields) {
    temporaries = fields;
    return this;
  }

  /** The same, where some global names mean something else, here and in what is called here. */
  public Scope with(Map<String, ? extends Supplier<? extends @Nullable Object>> names) {
    own = names;
    return this;
  }

  /** The fields of the bean that hold something for one rendering only. */
  public Temporaries temporaries() {
    return temporaries;
  }

  /** A loop variable. */
  public @Nullable Object local(int slot) {
    return locals[slot];
  }

  /** Sets a loop variable. */
  public void local(int slot, @Nullable Object value) {
    locals[slot] = value;
  }

  /** The value of a global name; null when nothing supplies it. */
  public @Nullable Object global(String name) {
    var here = own.get(name);
    var supplier = here == null ? globals.get(name) : here;
    return supplier == null ? null : supplier.get();
  }
}
