package ee.liveview.internal.template.expr;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Steps along a path. */
final class Reads {
  private Reads() {}

  /** What an {@code Optional} holds. */
  static final class Unwrapped extends Step {
    private final Step base;

    Unwrapped(Step base, Type type) {
      super(Types.boxed(type), base.site);
      this.base = base;
    }

    @Override
    public @Nullable Object value(Scope scope) {
      return Coerce.unwrap(base.value(scope));
    }
  }

  /** A member whose class is known: a property, or a method without arguments. */
  static final class Known extends Step {
    private final Step base;
    private final Access access;
    private final Class<?> owner;
    private final Function<Object, @Nullable Object> late;

    private final boolean guarded;

    /** The class last found to be in reach; only asked for when guarded. */
    private @Nullable Class<?> cleared;

    /**
     * @param late how to read it from a value that is not of the class its type says
     */
    Known(Step base, Access access, Type type, Function<Object, @Nullable Object> late, Site site) {
      super(base.nullable() ? Types.boxed(type) : type, site);
      this.base = base;
      this.access = access;
      this.owner = access.owner();
      this.late = late;
      this.guarded = Forbidden.possible(base.rawType());
    }

    /** By the erased type, as generics may promise more than holds. */
    @Override
    boolean follows(int slot) {
      Class<?> read = Types.raw(access.type());
      return (read.isRecord() || Immutables.all(read))
          && access.isComponent()
          && base.follows(slot);
    }

    @Override
    public @Nullable Object value(Scope scope) {
      Object from = base.value(scope);
      if (from == null) {
        return null;
      }
      return fits(from) ? access.get(from) : late.apply(from);
    }

    @Override
    public @Nullable Object value(Scope scope, @Nullable Object known) {
      Object from = base.value(scope);
      if (from == null) {
        return null;
      }
      return fits(from) ? access.get(from, known) : late.apply(from);
    }

    @Override
    public long longValue(Scope scope) {
      Object from = base.value(scope);
      if (from == null) {
        return 0;
      }
      if (fits(from)) {
        return access.getLong(from);
      }
      return late.apply(from) instanceof Number n ? n.longValue() : 0;
    }

    @Override
    public boolean truth(Scope scope) {
      if (rawType() != boolean.class && rawType() != Boolean.class) {
        return super.truth(scope);
      }
      Object from = base.value(scope);
      if (from == null) {
        return false;
      }
      return fits(from) ? access.getBoolean(from) : Coerce.truth(late.apply(from), site);
    }

    /**
     * Generics are erased: a value may be of another class than its type says. Then its own class
     * decides.
     */
    private boolean fits(Object value) {
      if (guarded && value.getClass() != cleared) {
        Forbidden.check(value.getClass(), site);
        cleared = value.getClass();
      }
      return owner.isInstance(value);
    }
  }

  /** A field of the bean for one rendering only; whoever renders is told that it was read. */
  static final class Temporary extends Step {
    private final Step field;
    private final String name;

    Temporary(Step field, String name) {
      super(field.type(), field.site);
      this.field = field;
      this.name = name;
    }

    @Override
    boolean nullable() {
      return field.nullable();
    }

    @Override
    public @Nullable Object value(Scope scope) {
      return scope.temporaries().read(name, field.value(scope));
    }
  }

  /** A member that is looked up by the class of the value. */
  static final class Open extends Step {
    private final Step base;
    private final Late late;

    Open(Step base, Late late, Site site) {
      super(Object.class, site);
      this.base = base;
      this.late = late;
    }

    @Override
    public @Nullable Object value(Scope scope) {
      Object from = base.value(scope);
      return from == null ? null : late.get(from);
    }
  }

  /** The value of a key in something that is known to be a map. */
  static final class OfMap extends Step {
    private final Step base;
    private final Step key;
    private final Class<?> keyType;

    OfMap(Step base, Step key, Class<?> keyType, Type type, Site site) {
      super(Types.boxed(type), site);
      this.base = base;
      this.key = key;
      this.keyType = keyType;
    }

    @Override
    public @Nullable Object value(Scope scope) {
      if (!(base.value(scope) instanceof Map<?, ?> map)) {
        return null;
      }
      Object wanted = key.value(scope);
      return wanted == null ? null : map.get(asKey(wanted));
    }

    /**
     * Literals are longs and strings: {@code byYear[2024]} and {@code byColor.RED} mean the keys of
     * the map's type.
     */
    private Object asKey(Object wanted) {
      if (wanted instanceof Number n
          && Number.class.isAssignableFrom(keyType)
          && Types.isClosed(keyType)
          && !keyType.isInstance(wanted)) {
        return Coerce.number(n, keyType, site);
      }
      boolean constant =
          wanted instanceof String s && keyType.isEnum() && Coerce.constants(keyType).contains(s);
      return constant ? Coerce.constant((String) wanted, keyType, site) : wanted;
    }
  }

  /** {@code base[key]} by what base turns out to be. */
  static final class OfIndex extends Step {
    private final Step base;
    private final Step key;
    private final Late late;

    OfIndex(Step base, Step key, Late late, Type type, Site site) {
      super(Types.boxed(type), site);
      this.base = base;
      this.key = key;
      this.late = late;
    }

    @Override
    public @Nullable Object value(Scope scope) {
      Object from = base.value(scope);
      if (from == null) {
        return null;
      }
      Object wanted = key.value(scope);
      return wanted == null ? null : late.get(from, wanted);
    }
  }
}
