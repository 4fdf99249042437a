package ee.liveview.internal.template.expr;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names an expression may use, in the order in which they win: loop variables, members of the
 * bean, globals.
 *
 * @param bean the class of the bean, all of whose members may be read; of every other object only
 *     public ones
 * @param lookup a lookup with private access to {@code bean}
 * @param locals loop variables with their slot and type
 * @param globals {@code live}, {@code flash}, {@code param}, {@code msg} and the {@code @Named}
 *     beans, with their type ({@code Object.class} when unknown)
 */
public record Names(
    Class<?> bean,
    MethodHandles.Lookup lookup,
    Map<String, Local> locals,
    Map<String, Type> globals) {

  /** A loop variable. */
  public record Local(int slot, Type type) {}

  public Names {
    locals = Map.copyOf(locals);
    globals = Map.copyOf(globals);
  }

  /** The same with one more loop variable, which hides an older one of that name. */
  public Names with(String name, Local local) {
    var more = new java.util.HashMap<>(locals);
    more.put(name, local);
    return new Names(bean, lookup, more, globals);
  }

  /** Whether a name is a loop variable. */
  public @Nullable Local local(String name) {
    return locals.get(name);
  }

  /** All global names. */
  public Set<String> globalNames() {
    return globals.keySet();
  }
}
