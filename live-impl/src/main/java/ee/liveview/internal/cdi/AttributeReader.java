package ee.liveview.internal.cdi;

import ee.liveview.Attr;
import ee.liveview.Slot;
import ee.liveview.SlotAttr;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.template.expr.ExprCompiler;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads what a component of a record, or a field, says of an attribute or slot. */
final class AttributeReader {
  private final AnnotatedElement element;
  private final String name;
  private final Class<?> type;
  private final Class<?> owner;
  private final Consumer<Problem> problems;

  private AttributeReader(
      AnnotatedElement element,
      String name,
      Class<?> type,
      Class<?> owner,
      Consumer<Problem> problems) {
    this.element = element;
    this.name = name;
    this.type = type;
    this.owner = owner;
    this.problems = problems;
  }

  static ComponentType.Parameter read(
      AnnotatedElement element,
      String name,
      Class<?> type,
      Class<?> owner,
      Consumer<Problem> problems) {
    return new AttributeReader(element, name, type, owner, problems).parameter();
  }

  /** Reports names that two parameters have. */
  static void checkNames(
      List<ComponentType.Parameter> parameters, Class<?> owner, Consumer<Problem> problems) {
    var seen = new HashSet<String>();
    for (var parameter : parameters) {
      if (!seen.add(parameter.name())) {
        problems.accept(
            Problem.of(
                DefinitionProblem.BAD_ATTRIBUTE,
                "Two attributes of " + owner.getName() + " are named " + parameter.name(),
                "Give one of them another name."));
      }
    }
  }

  private ComponentType.Parameter parameter() {
    var attr = element.getAnnotation(Attr.class);
    var own = attr == null || attr.name().isEmpty() ? name : attr.name();
    if (type == Slot.class) {
      return slot(own, attr != null && attr.required());
    }
    if (attr == null) {
      return new ComponentType.Attribute(own, type, false, null, List.of());
    }
    if (attr.global()) {
      if (type != Map.class) {
        report(
            DefinitionProblem.BAD_ATTRIBUTE,
            describe() + " is global and no Map<String, Object>",
            "Make it a Map<String, Object>, or drop global = true.");
      }
      return new ComponentType.Global(own, List.of(attr.include()));
    }
    return new ComponentType.Attribute(
        own, type, attr.required(), defaultValue(attr), List.of(attr.values()), attr.event());
  }

  private @Nullable String defaultValue(Attr attr) {
    var given = attr.defaultValue();
    if (given.length == 0) {
      return null;
    }
    var value = given[0];
    boolean possible =
        type == Optional.class
            || ExprCompiler.literal(value, type, new SourceFile(name, value).position(0))
                .isPresent();
    boolean allowed = attr.values().length == 0 || List.of(attr.values()).contains(value);
    if (given.length > 1 || !possible || !allowed || attr.required()) {
      report(
          DefinitionProblem.BAD_ATTRIBUTE,
          describe() + " cannot have the default \"" + value + "\"",
          attr.required()
              ? "A required attribute has no default: drop one of the two."
              : "Give one default that its type and its values allow.");
      return null;
    }
    return value;
  }

  private ComponentType.SlotParameter slot(String own, boolean required) {
    var attributes = new ArrayList<ComponentType.Attribute>();
    boolean any = false;
    for (var attribute : element.getAnnotationsByType(SlotAttr.class)) {
      any |= attribute.value().equals("*");
      if (!attribute.value().equals("*")) {
        attributes.add(
            new ComponentType.Attribute(
                attribute.value(),
                Object.class,
                attribute.required(),
                null,
                List.of(attribute.values())));
      }
    }
    return new ComponentType.SlotParameter(own, required, attributes, any);
  }

  private String describe() {
    return name + " of " + owner.getName();
  }

  private void report(DefinitionProblem code, String sentence, String remedy) {
    problems.accept(Problem.of(code, sentence, remedy));
  }
}
