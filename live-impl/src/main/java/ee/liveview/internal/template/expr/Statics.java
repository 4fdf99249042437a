package ee.liveview.internal.template.expr;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Static members of classes. */
final class Statics {
  private Statics() {}

  /** A static field, read anew each time. */
  static final class Read extends Step {
    private final MethodHandle getter;
    private final boolean constant;

    /**
     * @param getter without parameters, returns Object
     * @param constant whether it is a constant of an enum, which is never null
     */
    Read(MethodHandle getter, Type type, boolean constant, Site site) {
      super(type, site);
      this.getter = getter;
      this.constant = constant;
    }

    @Override
    boolean nullable() {
      return !constant && super.nullable();
    }

    @Override
    public @Nullable Object value(Scope scope) {
      return read(getter);
    }
  }

  static @Nullable Object read(MethodHandle getter) {
    try {
      return (Object) getter.invokeExact();
    } catch (Throwable thrown) {
      throw Sneaky.raise(thrown);
    }
  }

  /** A call whose method is known. */
  static final class Known extends Step {
    private final Invoker invoker;
    private final boolean spread;
    private final List<Step> arguments;

    Known(Invoker invoker, boolean spread, List<Step> arguments, Type type, Site site) {
      super(type, site);
      this.invoker = invoker;
      this.spread = spread;
      this.arguments = List.copyOf(arguments);
    }

    @Override
    public @Nullable Object value(Scope scope) {
      return invoker.call(null, Calls.values(arguments, scope), spread, site);
    }
  }

  /** A call whose method is chosen by the classes of the arguments. */
  static final class Open extends Step {
    private final List<Step> arguments;
    private final Late late;

    Open(List<Step> arguments, Type type, Late late) {
      super(Types.boxed(type), late.site);
      this.arguments = List.copyOf(arguments);
      this.late = late;
    }

    @Override
    public @Nullable Object value(Scope scope) {
      return late.call(Calls.values(arguments, scope));
    }
  }

  /** Chooses among the static methods of one name. */
  static final class Late {
    private final Class<?> type;
    private final Reach reach;
    private final String name;
    private final Site site;

    Late(Class<?> type, Reach reach, String name, Site site) {
      this.type = type;
      this.reach = reach;
      this.name = name;
      this.site = site;
    }

    @Nullable Object call(@Nullable Object[] values) {
      Forbidden.checkStatic(type, name, site);
      List<@Nullable Class<?>> classes = new ArrayList<>();
      for (Object value : values) {
        classes.add(value == null ? null : value.getClass());
      }
      List<Method> methods = reach.staticMethods(type, name);
      Overloads.Choice best = Overloads.choose(methods, classes);
      if (best == null) {
        throw site.failure(
            ExprError.NO_SUCH_METHOD,
            methods.isEmpty()
                ? Types.shown(type) + " has no static method " + name
                : "No static method "
                    + name
                    + " of "
                    + Types.shown(type)
                    + " takes these "
                    + values.length
                    + " arguments, or more than one does",
            methods.isEmpty()
                ? Suggestion.remedy(name, reach.staticNames(type), "It has to be public.")
                : "Change the arguments so that exactly one fits.");
      }
      return reach.invoker(best.method()).call(null, values, best.spread(), site);
    }
  }
}
