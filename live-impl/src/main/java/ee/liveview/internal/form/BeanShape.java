package ee.liveview.internal.form;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A class with properties: by getter and setter, else by field. */
final class BeanShape extends Shape {
  private final Map<String, Property> properties;
  private final MethodHandle constructor;

  /** How a property is read and written. */
  private record Property(Type type, MethodHandle getter, MethodHandle setter) {}

  private BeanShape(
      Class<?> type, List<Part> parts, Map<String, Property> properties, MethodHandle constructor) {
    super(type, parts);
    this.properties = properties;
    this.constructor = constructor;
  }

  static BeanShape of(Class<?> type, Kinds kinds) {
    try {
      if (Modifier.isAbstract(type.getModifiers())) {
        throw new InstantiationException("nothing can be made of it");
      }
      var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      var constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class))
              .asSpreader(Object[].class, 0)
              .asType(MethodType.methodType(Object.class, Object[].class));
      var properties = new LinkedHashMap<String, Property>();
      collect(type, properties);
      var members = new LinkedHashMap<String, Type>();
      properties.forEach((name, property) -> members.put(name, property.type()));
      return new BeanShape(type, parts(members, kinds), properties, constructor);
    } catch (ReflectiveOperationException e) {
      throw Handles.closed(type, e);
    }
  }

  /** Those of superclasses come first. */
  private static void collect(@Nullable Class<?> type, Map<String, Property> properties)
      throws IllegalAccessException {
    if (type == null || type == Object.class) {
      return;
    }
    collect(type.getSuperclass(), properties);
    var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    var methods = new HashMap<String, Method>();
    for (var method : type.getDeclaredMethods()) {
      if (!Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()) {
        methods.put(method.getName() + method.getParameterCount(), method);
      }
    }
    for (var field : type.getDeclaredFields()) {
      int modifiers = field.getModifiers();
      if (Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers) || field.isSynthetic()) {
        continue;
      }
      var name = field.getName();
      var capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      var getter = methods.getOrDefault("get" + capital + "0", methods.get("is" + capital + "0"));
      var setter = methods.get("set" + capital + "1");
      properties.put(
          name,
          new Property(
              field.getGenericType(),
              getter == null || getter.getReturnType() != field.getType()
                  ? Handles.getter(lookup, field)
                  : Handles.getter(lookup, getter),
              setter == null || setter.getParameterTypes()[0] != field.getType()
                  ? Handles.setter(lookup, field)
                  : Handles.setter(lookup, setter)));
    }
  }

  @Override
  @Nullable Object get(Object data, String field) {
    return Handles.get(property(field).getter(), data);
  }

  @Override
  void set(Object target, String field, @Nullable Object value) {
    Handles.set(property(field).setter(), target, value);
  }

  private Property property(String field) {
    var property = properties.get(field);
    if (property == null) {
      throw new IllegalArgumentException(field);
    }
    return property;
  }

  @Override
  Object make(Map<String, @Nullable Object> values, @Nullable Object data) {
    var made = Handles.make(constructor, new @Nullable Object[0]);
    properties.forEach(
        (name, property) -> {
          if (values.containsKey(name) && part(name) != null) {
            Handles.set(property.setter(), made, values.get(name));
          } else if (data != null) {
            Handles.set(property.setter(), made, Handles.get(property.getter(), data));
          }
        });
    return made;
  }
}
