package ee.liveview.internal.template.expr;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Method calls. */
final class Calls {
  private Calls() {}

  /** A call whose method is known. */
  static final class Known extends Step {
    private final Step base;
    private final Invoker invoker;
    private final boolean spread;
    private final List<Step> arguments;
    private final Class<?> owner;
    private final Late late;
    private final boolean guarded;

    /** The class last found to be in reach; only asked for when guarded. */
    private @Nullable Class<?> cleared;

    Known(Step base, Invoker invoker, boolean spread, List<Step> arguments, Type type, Late late) {
      super(base.nullable() ? Types.boxed(type) : type, late.site);
      this.base = base;
      this.invoker = invoker;
      this.spread = spread;
      this.arguments = List.copyOf(arguments);
      this.owner = invoker.method().getDeclaringClass();
      this.late = late;
      this.guarded = Forbidden.possible(base.rawType());
    }

    @Override
    public @Nullable Object value(Scope scope) {
      Object on = base.value(scope);
      if (on == null) {
        return null;
      }
      @Nullable Object[] values = values(arguments, scope);
      if (!owner.isInstance(on)) {
        return late.call(on, values);
      }
      if (guarded && on.getClass() != cleared) {
        Forbidden.check(on.getClass(), site);
        cleared = on.getClass();
      }
      return invoker.call(on, values, spread, site);
    }
  }

  /** A call whose method is chosen by the classes of the values. */
  static final class Open extends Step {
    private final Step base;
    private final List<Step> arguments;
    private final Late late;

    Open(Step base, List<Step> arguments, Type type, Late late) {
      super(Types.boxed(type), late.site);
      this.base = base;
      this.arguments = List.copyOf(arguments);
      this.late = late;
    }

    @Override
    public @Nullable Object value(Scope scope) {
      Object on = base.value(scope);
      return on == null ? null : late.call(on, values(arguments, scope));
    }
  }

  static @Nullable Object[] values(List<Step> arguments, Scope scope) {
    @Nullable Object[] values = new @Nullable Object[arguments.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments.get(i).value(scope);
    }
    return values;
  }

  /** Chooses a method by the classes of the values and remembers the last choices. */
  static final class Late {
    private static final int REMEMBERED = 8;

    private final Reach reach;
    private final String name;
    final Site site;
    private @Nullable Chosen chosen;

    private record Chosen(
        Class<?> type,
        List<@Nullable Class<?>> arguments,
        Invoker invoker,
        boolean spread,
        int length,
        @Nullable Chosen older) {

      boolean isFor(Object base, @Nullable Object[] values) {
        if (base.getClass() != type || values.length != arguments.size()) {
          return false;
        }
        for (int i = 0; i < values.length; i++) {
          if (classOf(values[i]) != arguments.get(i)) {
            return false;
          }
        }
        return true;
      }
    }

    Late(Reach reach, String name, Site site) {
      this.reach = reach;
      this.name = name;
      this.site = site;
    }

    @Nullable Object call(Object given, @Nullable Object[] values) {
      Object base = target(given);
      if (base == null) {
        return null;
      }
      Chosen choice = chosen(base, values);
      return choice.invoker.call(base, values, choice.spread, site);
    }

    /** An {@code Optional} answers for itself where it can, otherwise its value does. */
    private @Nullable Object target(Object given) {
      Object inside = Coerce.unwrap(given);
      return inside == given || !reach.methods(given.getClass(), name).isEmpty() ? given : inside;
    }

    private Chosen chosen(Object base, @Nullable Object[] values) {
      Chosen first = chosen;
      for (Chosen c = first; c != null; c = c.older) {
        if (c.isFor(base, values)) {
          return c;
        }
      }
      Forbidden.check(base.getClass(), site);
      Forbidden.checkMember(name, site);
      List<@Nullable Class<?>> classes = new ArrayList<>();
      for (Object value : values) {
        classes.add(classOf(value));
      }
      List<Method> methods = reach.methods(base.getClass(), name);
      Overloads.Choice best = Overloads.choose(methods, classes);
      if (best == null) {
        throw missing(base.getClass(), methods, values.length);
      }
      boolean full = first != null && first.length == REMEMBERED;
      Chosen older = full ? null : first;
      int length = older == null ? 1 : older.length + 1;
      Chosen made =
          new Chosen(
              base.getClass(), classes, reach.invoker(best.method()), best.spread(), length, older);
      chosen = made;
      return made;
    }

    private ExprException missing(Class<?> type, List<Method> methods, int count) {
      if (methods.isEmpty()) {
        return site.failure(
            ExprError.NO_SUCH_METHOD,
            Types.shown(type) + " has no method " + name,
            Suggestion.remedy(
                name,
                reach.names(type),
                "Its class, or an interface of it, has to be public and have one."));
      }
      return site.failure(
          ExprError.NO_SUCH_METHOD,
          "No method "
              + name
              + " of "
              + Types.shown(type)
              + " takes these "
              + count
              + " arguments, or more than one does",
          "Change the arguments so that exactly one fits.");
    }

    private static @Nullable Class<?> classOf(@Nullable Object value) {
      return value == null ? null : value.getClass();
    }
  }
}
