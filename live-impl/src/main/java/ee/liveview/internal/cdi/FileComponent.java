package ee.liveview.internal.cdi;

import ee.liveview.Html;
import ee.liveview.Slot;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.ExprCompiler;
import ee.liveview.internal.template.expr.Names;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A component that is an HTML file alone: {@code liveview/components/app/badge.html} is {@code
 * <app:badge>}. {@code <live:attr>} elements at its beginning declare the attributes.
 */
final class FileComponent {
  private static final String ATTR = "live:attr";
  private static final Map<String, Class<?>> TYPES =
      new TreeMap<>(
          Map.of(
              "any", Object.class,
              "string", String.class,
              "boolean", boolean.class,
              "int", int.class,
              "long", long.class,
              "decimal", BigDecimal.class,
              "list", List.class,
              "map", Map.class,
              "html", Html.class,
              "slot", Slot.class));

  private final String name;
  private final Consumer<Problem> problems;
  private final List<ComponentType.Parameter> parameters = new ArrayList<>();
  private final Map<String, Class<?>> types = new HashMap<>();
  private final Map<String, String> docs = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();

  private FileComponent(String name, Consumer<Problem> problems) {
    this.name = name;
    this.problems = problems;
  }

  static ComponentDefinitions.Component of(
      String name, SourceFile source, Consumer<Problem> problems) {
    var component = new FileComponent(name, problems);
    component.read(Parser.parse(source).nodes());
    return component.component(source);
  }

  /**
   * What a component shows: its template without what declares attributes, and without the white
   * space at both ends, which would keep its one element from being told apart.
   */
  static List<Node> body(List<Node> nodes) {
    int first = 0;
    for (int i = 0; i < nodes.size(); i++) {
      if (isDeclaration(nodes.get(i))) {
        first = i + 1;
      }
    }
    return Compiler.stripped(nodes.subList(first, nodes.size()));
  }

  private static boolean isDeclaration(Node node) {
    return node instanceof Node.Element element && element.name().equals(ATTR);
  }

  private void read(List<Node> nodes) {
    for (var node : nodes) {
      if (node instanceof Node.Element element && isDeclaration(element)) {
        declaration(element);
      }
    }
    body(nodes).forEach(this::usedSlots);
  }

  private void declaration(Node.Element element) {
    var own = text(element, "name").orElse("");
    var typeName =
        text(element, "type").orElse(element.attribute("global").isPresent() ? "map" : "any");
    var type = TYPES.get(typeName);
    if (own.isEmpty() || type == null || types.containsKey(own)) {
      report(
          element,
          own.isEmpty()
              ? "<live:attr> has no name"
              : type == null
                  ? "There is no type " + typeName + " of attributes"
                  : "The attribute " + own + " is declared twice",
          type == null
              ? Nearest.to(typeName, TYPES.keySet())
                  .map(near -> "Did you mean " + near + "?")
                  .orElse("The types are " + String.join(", ", TYPES.keySet()) + ".")
              : "Write <live:attr name=\"…\"/> once for each attribute.");
      return;
    }
    boolean required = element.attribute("required").isPresent();
    types.put(own, type);
    docs.put(own, text(element, "doc").orElse(""));
    if (element.attribute("hidden").isPresent()) {
      hidden.add(own);
    }
    if (element.attribute("global").isPresent()) {
      parameters.add(new ComponentType.Global(own, words(element, "include")));
    } else if (type == Slot.class) {
      var attributes =
          words(element, "attrs").stream()
              .map(a -> new ComponentType.Attribute(a, Object.class, false, null, List.of()))
              .toList();
      parameters.add(new ComponentType.SlotParameter(own, required, attributes, false));
    } else {
      var otherwise = text(element, "default").orElse(null);
      if (otherwise != null && ExprCompiler.literal(otherwise, type, element.at()).isEmpty()) {
        report(
            element,
            own + " of <" + name + "> cannot have the default \"" + otherwise + "\"",
            "Give a default that its type allows.");
        otherwise = null;
      }
      parameters.add(
          new ComponentType.Attribute(
              own,
              type,
              required,
              otherwise,
              words(element, "values"),
              element.attribute("event").isPresent()));
    }
  }

  /** A slot that is written and not declared is an optional one. */
  private void usedSlots(Node node) {
    if (!(node instanceof Node.Element element)) {
      return;
    }
    if (element.name().equals("live:slot") && element.attribute("entry").isEmpty()) {
      var slot = text(element, "name").orElse(ComponentType.INNER);
      if (types.putIfAbsent(slot, Slot.class) == null) {
        parameters.add(new ComponentType.SlotParameter(slot, false, List.of(), false));
      }
    }
    element.children().forEach(this::usedSlots);
  }

  private ComponentDefinitions.Component component(SourceFile source) {
    var locals = new HashMap<String, Names.Local>();
    for (int i = 0; i < parameters.size(); i++) {
      var own = parameters.get(i).name();
      locals.put(own, new Names.Local(i, types.getOrDefault(own, Object.class)));
    }
    return new ComponentDefinitions.Component(
        new ComponentType(
            name,
            parameters,
            (template, arguments, caller) -> {
              var scope = caller.inner(this, template.localCount());
              for (int i = 0; i < arguments.length; i++) {
                scope.local(i, arguments[i]);
              }
              return scope;
            }),
        null,
        source,
        globals -> new Names(Nothing.class, MethodHandles.lookup(), locals, globals),
        new Notes("", false, docs, hidden));
  }

  /** The bean of such a template: it has no members. */
  private static final class Nothing {}

  private static List<String> words(Node.Element element, String attribute) {
    return Arrays.stream(text(element, attribute).orElse("").split("[ ,]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Optional<String> text(Node.Element element, String attribute) {
    return element
        .attribute(attribute)
        .filter(a -> a.value() instanceof Node.Value.Literal)
        .map(a -> ((Node.Value.Literal) a.value()).markup());
  }

  private void report(Node.Element element, String sentence, String remedy) {
    problems.accept(Problem.at(element.at(), DefinitionProblem.BAD_ATTRIBUTE, sentence, remedy));
  }
}
