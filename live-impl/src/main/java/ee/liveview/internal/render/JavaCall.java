package ee.liveview.internal.render;

import ee.liveview.Slot;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.ComponentType.Attribute;
import ee.liveview.internal.render.ComponentType.Global;
import ee.liveview.internal.render.ComponentType.SlotParameter;
import ee.liveview.internal.template.expr.ExprCompiler;
import ee.liveview.internal.template.expr.Scope;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call of a component by Java code instead of a template. */
public final class JavaCall {
  private final ComponentType component;
  private final Map<String, @Nullable Object> given;

  private JavaCall(ComponentType component, Map<String, ?> given) {
    this.component = component;
    this.given = new HashMap<>(given);
  }

  /**
   * What the template of a component is to be evaluated against.
   *
   * @param template of the component
   * @throws IllegalArgumentException when the component does not take what it is given
   */
  public static Scope scope(
      ComponentType component,
      CompiledTemplate template,
      Map<String, ?> given,
      Map<String, Supplier<@Nullable Object>> globals) {
    var arguments = new JavaCall(component, given).arguments();
    return component.open(template, arguments, template.newScope(component, globals));
  }

  private @Nullable Object[] arguments() {
    var parameters = component.parameters();
    var arguments = new @Nullable Object[parameters.size()];
    int global = -1;
    for (int i = 0; i < arguments.length; i++) {
      var parameter = parameters.get(i);
      if (parameter instanceof Attribute attribute) {
        arguments[i] = value(attribute);
      } else if (parameter instanceof SlotParameter slot) {
        arguments[i] = slot(slot);
      } else {
        global = i;
      }
    }
    if (global >= 0) {
      arguments[global] = rest((Global) parameters.get(global));
    }
    if (!given.isEmpty()) {
      var name = given.keySet().iterator().next();
      throw new IllegalArgumentException(
          component
              + " has no attribute "
              + name
              + Nearest.to(name, parameters.stream().map(ComponentType.Parameter::name).toList())
                  .map(near -> "; did you mean " + near + "?")
                  .orElse(""));
    }
    return arguments;
  }

  private @Nullable Object value(Attribute attribute) {
    if (!given.containsKey(attribute.name())) {
      if (attribute.required()) {
        throw new IllegalArgumentException(component + " needs the attribute " + attribute.name());
      }
      return ArgumentCompiler.otherwise(attribute, nowhere());
    }
    var value = given.remove(attribute.name());
    if (attribute.type().isInstance(value)) {
      return value;
    }
    try {
      return ExprCompiler.convert(value, attribute.type(), nowhere().position(0));
    } catch (RuntimeException inconvertible) {
      throw new IllegalArgumentException(
          attribute.name()
              + " of "
              + component
              + " is a "
              + attribute.type().getSimpleName()
              + ", which "
              + value
              + " cannot become",
          inconvertible);
    }
  }

  private Slot slot(SlotParameter parameter) {
    var value = given.remove(parameter.name());
    if (value == null) {
      if (parameter.required()) {
        throw new IllegalArgumentException(component + " needs the slot " + parameter.name());
      }
      return Slot.none();
    }
    if (value instanceof Slot slot) {
      return slot;
    }
    throw new IllegalArgumentException(
        parameter.name() + " of " + component + " is a slot: Slot.of(Html.text(…))");
  }

  private Map<String, @Nullable Object> rest(Global global) {
    var rest = new LinkedHashMap<String, @Nullable Object>();
    for (var name : given.keySet().stream().sorted().toList()) {
      if (GlobalAttributes.contains(name, global.include())) {
        rest.put(name, given.remove(name));
      }
    }
    return rest;
  }

  /** Where a template would have a place, Java code has none. */
  private SourceFile nowhere() {
    return new SourceFile(component.name(), "");
  }
}
