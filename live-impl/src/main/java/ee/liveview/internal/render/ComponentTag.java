package ee.liveview.internal.render;

import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.template.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * {@code <live:component type="#{widget.tag}" id="#{widget.id}">}: a component with state whose tag
 * is known when it is rendered. It is compiled as a choice between all that can be called so.
 */
final class ComponentTag {
  static final String NAME = "live:component";
  private static final String TYPE = "type";

  private final Compiler compiler;
  private final Node.Element element;
  private final Compiler.Place place;
  private final Components components;

  ComponentTag(
      Compiler compiler, Node.Element element, Compiler.Place place, Components components) {
    this.compiler = compiler;
    this.element = element;
    this.place = place;
    this.components = components;
  }

  void writeTo(BlockBuilder out) {
    var type = element.attribute(TYPE);
    if (type.isEmpty()) {
      compiler.report(
          element.at(),
          RenderError.MISSING_ATTRIBUTE,
          "<" + NAME + "> needs the attribute " + TYPE,
          "Add " + TYPE + "=\"#{…}\", the name of the tag of a component with state.");
    } else if (type.get().value() instanceof Node.Value.Literal literal) {
      fixed(literal.markup(), type.get(), out);
    } else if (type.get().value() instanceof Node.Value.Whole whole) {
      choice(whole, type.get(), out);
    } else {
      compiler.report(
          type.get().at(),
          RenderError.WRONG_TYPE,
          TYPE + " of <" + NAME + "> is neither a name nor one expression",
          "Write " + TYPE + "=\"#{…}\".");
    }
  }

  private void fixed(String name, Node.Attribute type, BlockBuilder out) {
    var component = components.find(name);
    if (component != null && component.stateful()) {
      compiler.call(component, withoutType(type), place, out);
      return;
    }
    compiler.report(
        type.at(),
        RenderError.COMPONENT,
        "There is no component with state <" + name + ">",
        Nearest.to(name, stateful().stream().map(ComponentType::name).toList())
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("Write a class with @LiveComponent(\"" + name + "\")."));
  }

  private void choice(Node.Value.Whole whole, Node.Attribute type, BlockBuilder out) {
    var given = compiler.expr(whole.expression(), whole.at(), place);
    if (given == null) {
      return;
    }
    var call = withoutType(type);
    var arms = new ArrayList<Choice.Arm>();
    for (var component : stateful()) {
      var inside = new BlockBuilder();
      if (compiler.attempt(() -> compiler.call(component, call, place, inside))) {
        var test = "(" + whole.expression() + ") == '" + component.name() + "'";
        arms.add(new Choice.Arm(compiler.expr(test, whole.at(), place), inside.build(false)));
      }
    }
    var unknown = new BlockBuilder().dynamic(new NoComponentLeaf(given));
    arms.add(new Choice.Arm(null, unknown.build(false)));
    out.dynamic(new Choice(arms));
  }

  private List<ComponentType> stateful() {
    return components.names().stream()
        .map(name -> Objects.requireNonNull(components.find(name)))
        .filter(ComponentType::stateful)
        .toList();
  }

  private Node.Element withoutType(Node.Attribute type) {
    return new Node.Element(
        element.name(),
        element.attributes().stream().filter(attribute -> !attribute.equals(type)).toList(),
        element.directives(),
        element.children(),
        element.shape(),
        element.at());
  }
}
