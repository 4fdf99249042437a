package ee.liveview.internal.cdi;

import ee.liveview.Form;
import ee.liveview.internal.form.LiveForms;
import ee.liveview.internal.view.Call;
import ee.liveview.internal.view.Handler;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The forms that methods take: each is what the browser sent, as a change of the form of its type
 * that a field of the class holds.
 */
final class FormParameters {
  private final List<Holder> holders = new ArrayList<>();

  /** A field with a form. */
  private record Holder(Type type, VarHandle field) {
    @Nullable Form<?> of(Object bean) {
      return (Form<?>) field.get(bean);
    }
  }

  private FormParameters() {}

  static FormParameters of(Class<?> view) {
    var forms = new FormParameters();
    for (Class<?> c = view; c != null && c != Object.class; c = c.getSuperclass()) {
      forms.collect(c);
    }
    return forms;
  }

  /** A class that cannot be looked into has a problem of its own. */
  private void collect(Class<?> type) {
    for (var field : type.getDeclaredFields()) {
      if (field.getType() == Form.class && !Modifier.isStatic(field.getModifiers())) {
        handle(type, field)
            .ifPresent(h -> holders.add(new Holder(argument(field.getGenericType()), h)));
      }
    }
  }

  private static Optional<VarHandle> handle(Class<?> type, Field field) {
    try {
      return Optional.of(
          MethodHandles.privateLookupIn(type, MethodHandles.lookup()).unreflectVarHandle(field));
    } catch (IllegalAccessException closed) {
      return Optional.empty();
    }
  }

  /** What fills a parameter; empty when it is no form, or one that cannot be. */
  Optional<Handler> of(Parameter parameter, String event) {
    if (parameter.getType() != Form.class) {
      return Optional.empty();
    }
    var type = argument(parameter.getParameterizedType());
    if (!LiveForms.possible(type)) {
      return Optional.empty();
    }
    var mine = holders.stream().filter(holder -> holder.type().equals(type)).toList();
    return Optional.of((bean, call) -> changed(type, mine, bean, call).withAction(event));
  }

  private static Form<?> changed(Type type, List<Holder> holders, Object bean, Call call) {
    var params = call.params().values();
    return before(type, holders, bean, params).change(params);
  }

  /** Of several forms the one whose name was sent. */
  private static Form<?> before(
      Type type, List<Holder> holders, Object bean, Map<String, Object> params) {
    Form<?> first = null;
    for (var holder : holders) {
      var form = holder.of(bean);
      if (form != null && LiveForms.sent(form, params)) {
        return form;
      }
      first = first == null ? form : first;
    }
    return first == null ? LiveForms.none(type) : first;
  }

  private static Type argument(Type form) {
    return form instanceof ParameterizedType p && p.getActualTypeArguments().length == 1
        ? p.getActualTypeArguments()[0]
        : Object.class;
  }
}
