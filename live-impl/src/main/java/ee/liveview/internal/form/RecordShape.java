package ee.liveview.internal.form;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record: its components, and its constructor. */
final class RecordShape extends Shape {
  private final List<String> components;
  private final Map<String, Object> zeroes = new HashMap<>();
  private final Map<String, MethodHandle> getters;
  private final MethodHandle constructor;

  private RecordShape(
      Class<?> type,
      List<Part> parts,
      RecordComponent[] components,
      Map<String, MethodHandle> getters,
      MethodHandle constructor) {
    super(type, parts);
    this.components = Arrays.stream(components).map(RecordComponent::getName).toList();
    this.getters = getters;
    this.constructor = constructor;
    for (var component : components) {
      if (component.getType().isPrimitive()) {
        zeroes.put(component.getName(), Kinds.zero(component.getType()));
      }
    }
  }

  static RecordShape of(Class<?> type, Kinds kinds) {
    var components = type.getRecordComponents();
    var members = new LinkedHashMap<String, Type>();
    var getters = new HashMap<String, MethodHandle>();
    var types = new Class<?>[components.length];
    try {
      var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        members.put(components[i].getName(), components[i].getGenericType());
        getters.put(components[i].getName(), Handles.getter(lookup, components[i].getAccessor()));
      }
      var constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, types))
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
      return new RecordShape(type, parts(members, kinds), components, getters, constructor);
    } catch (ReflectiveOperationException e) {
      throw Handles.closed(type, e);
    }
  }

  @Override
  @Nullable Object get(Object data, String field) {
    return Handles.get(getters.get(field), data);
  }

  @Override
  Object make(Map<String, @Nullable Object> values, @Nullable Object data) {
    var arguments = new @Nullable Object[components.size()];
    for (int i = 0; i < arguments.length; i++) {
      var name = components.get(i);
      var value = values.get(name);
      if (value == null && !values.containsKey(name) && data != null) {
        value = get(data, name);
      }
      arguments[i] = value == null ? zeroes.get(name) : value;
    }
    return Handles.make(constructor, arguments);
  }
}
