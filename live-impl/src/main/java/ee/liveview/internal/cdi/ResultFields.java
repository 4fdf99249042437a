package ee.liveview.internal.cdi;

import ee.liveview.AsyncResult;
import ee.liveview.internal.view.AsyncMembers.ResultField;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/** Binds the fields of a class that may hold the state of a task. */
final class ResultFields {
  private ResultFields() {}

  /** Whether a field may hold one state and then the next. */
  static boolean is(Field field) {
    int modifiers = field.getModifiers();
    return field.getType() == AsyncResult.class
        && !Modifier.isStatic(modifiers)
        && !Modifier.isFinal(modifiers);
  }

  /** A field for which {@link #is} is true. */
  static ResultField bind(MethodHandles.Lookup lookup, Field field) throws IllegalAccessException {
    VarHandle handle = lookup.unreflectVarHandle(field);
    return (bean, held, next) -> {
      if (handle.get(bean) == held) {
        handle.set(bean, next);
      }
    };
  }
}
