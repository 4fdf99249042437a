package ee.liveview.internal.template.expr;

import jakarta.el.ELClass;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.LambdaExpression;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the platform's EL the names and the reach that compiled expressions have. */
final class ScopeResolver extends ELResolver {
  private final Scope scope;
  private final Names names;
  private final Site site;
  private final Reach own;
  private final Reach open;

  ScopeResolver(Scope scope, Names names, Reach own, Reach open, Site site) {
    this.scope = scope;
    this.names = names;
    this.site = site;
    this.own = own;
    this.open = open;
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base == null) {
      return named(context, String.valueOf(property));
    }
    context.setPropertyResolved(true);
    if (base instanceof ELClass type) {
      return ofClass(type.getKlass(), String.valueOf(property));
    }
    return property == null ? null : new Late(open, "", site).get(base, property);
  }

  /** A static field or a nested class. */
  private @Nullable Object ofClass(Class<?> type, String name) {
    Forbidden.check(type, site);
    Forbidden.checkMember(name, site);
    Field field = open.staticField(type, name);
    if (field != null) {
      return Statics.read(open.staticGetter(field));
    }
    Class<?> nested = open.nested(type, name);
    if (nested != null) {
      return new ELClass(nested);
    }
    throw site.failure(
        ExprError.NO_SUCH_PROPERTY,
        Types.shown(type) + " has no static member " + name,
        Suggestion.remedy(name, open.staticNames(type), "It has to be public."));
  }

  private @Nullable Object named(ELContext context, String name) {
    Names.Local local = names.local(name);
    if (local != null) {
      context.setPropertyResolved(true);
      return scope.local(local.slot());
    }
    Access member = own.property(names.bean(), name);
    if (member != null) {
      context.setPropertyResolved(true);
      Object value = member.get(scope.bean());
      return names.isTemporary(name) ? scope.temporaries().read(name, value) : value;
    }
    if (names.globals().containsKey(name)) {
      context.setPropertyResolved(true);
      return scope.global(name);
    }
    if (!own.methods(names.bean(), name).isEmpty()) {
      context.setPropertyResolved(true);
      return new OwnMethod(new Calls.Late(own, name, site), scope.bean());
    }
    Class<?> type = names.type(name);
    if (type != null) {
      context.setPropertyResolved(true);
      return new ELClass(type);
    }
    return null;
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] parameterTypes,
      @Nullable Object @Nullable [] arguments) {
    if (base == null || method == null) {
      return null;
    }
    @Nullable Object[] given = arguments == null ? new @Nullable Object[0] : arguments;
    if (base instanceof ELClass type) {
      Forbidden.check(type.getKlass(), site);
      if (method.equals("<init>")) {
        return null;
      }
      context.setPropertyResolved(true);
      return new Statics.Late(type.getKlass(), open, method.toString(), site)
          .call(functional(context, open.staticMethods(type.getKlass(), method.toString()), given));
    }
    boolean stream = base instanceof Collection || base.getClass().isArray();
    if (stream && method.equals("stream") && given.length == 0) {
      return null;
    }
    context.setPropertyResolved(true);
    String name = method.toString();
    Forbidden.checkMember(name, site);
    return new Calls.Late(open, name, site)
        .call(base, functional(context, open.methods(base.getClass(), name), given));
  }

  /** EL lambdas for parameters that are functional interfaces. */
  private static @Nullable Object[] functional(
      ELContext context, List<Method> methods, @Nullable Object[] arguments) {
    @Nullable Object[] converted = arguments.clone();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] instanceof LambdaExpression lambda) {
        // An EL stream calls it without a context.
        lambda.setELContext(context);
        for (Method method : methods) {
          if (method.getParameterCount() == arguments.length
              && method.getParameterTypes()[i].isInterface()) {
            converted[i] = proxy(context, lambda, method.getParameterTypes()[i]);
            break;
          }
        }
      }
    }
    return converted;
  }

  private static Object proxy(ELContext context, LambdaExpression lambda, Class<?> type) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (self, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return ofObject(self, method, arguments);
          }
          return method.isDefault()
              ? InvocationHandler.invokeDefault(self, method, arguments)
              : lambda.invoke(context, arguments == null ? new Object[0] : arguments);
        });
  }

  private static @Nullable Object ofObject(
      Object self, Method method, @Nullable Object @Nullable [] arguments) {
    return switch (method.getName()) {
      case "hashCode" -> System.identityHashCode(self);
      case "equals" -> arguments != null && self == arguments[0];
      default -> "an EL lambda";
    };
  }

  @Override
  public @Nullable Class<?> getType(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    return null;
  }

  @Override
  public void setValue(
      ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
    throw new PropertyNotWritableException("a template only reads");
  }

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return Object.class;
  }

  /** A method of the bean, called by its bare name. */
  private static final class OwnMethod extends LambdaExpression {
    private final Calls.Late late;
    private final Object bean;

    OwnMethod(Calls.Late late, Object bean) {
      super(List.of(), null);
      this.late = late;
      this.bean = bean;
    }

    @Override
    public @Nullable Object invoke(ELContext context, @Nullable Object... arguments) {
      return late.call(bean, arguments);
    }

    @Override
    public @Nullable Object invoke(@Nullable Object... arguments) {
      return late.call(bean, arguments);
    }
  }
}
