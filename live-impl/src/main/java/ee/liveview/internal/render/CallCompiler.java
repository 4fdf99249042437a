package ee.liveview.internal.render;

import ee.liveview.Slot;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Position;
import ee.liveview.internal.render.ComponentType.Attribute;
import ee.liveview.internal.render.ComponentType.Global;
import ee.liveview.internal.render.ComponentType.SlotParameter;
import ee.liveview.internal.template.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles one call of a component: its attributes and what stands between its tags. */
final class CallCompiler {
  static final String SLOT_PREFIX = "slot:";

  private final Compiler compiler;
  private final ArgumentCompiler values;
  private final Node.Element element;
  private final ComponentType component;
  private final Compiler.Place place;

  CallCompiler(
      Compiler compiler, Node.Element element, ComponentType component, Compiler.Place place) {
    this.compiler = compiler;
    this.values = new ArgumentCompiler(compiler);
    this.element = element;
    this.component = component;
    this.place = place;
  }

  Dynamic call() {
    var arguments = arguments();
    if (!component.stateful()) {
      return new Call(component, arguments, element.at());
    }
    int id = 0;
    while (!component.parameters().get(id).name().equals("id")) {
      id++;
    }
    return new StatefulCall(component, arguments, id, element.at());
  }

  private List<Call.Argument> arguments() {
    var given = attributes();
    var slots = slots();
    var arguments = new ArrayList<Call.Argument>();
    for (var parameter : component.parameters()) {
      if (parameter instanceof Attribute attribute) {
        arguments.add(attribute(attribute, given.remove(attribute.name())));
      } else if (parameter instanceof SlotParameter slot) {
        arguments.add(
            slot(slot, slots.getOrDefault(slot.name(), List.of()), given.remove(slot.name())));
      } else {
        arguments.add(caller -> Map.of()); // the global attribute: filled when the rest is known
      }
    }
    others(given, arguments);
    return arguments;
  }

  private Map<String, Node.Attribute> attributes() {
    var given = new LinkedHashMap<String, Node.Attribute>();
    for (var attribute : element.attributes()) {
      given.put(known(attribute.name()), attribute);
    }
    return given;
  }

  /** {@code header-class} may stand for {@code headerClass}. */
  private String known(String written) {
    var camel = ArgumentCompiler.camelCase(written);
    boolean exact = component.parameters().stream().anyMatch(p -> p.name().equals(written));
    boolean other = component.parameters().stream().anyMatch(p -> p.name().equals(camel));
    return !exact && other ? camel : written;
  }

  private Call.Argument attribute(Attribute attribute, Node.@Nullable Attribute given) {
    if (given != null && attribute.event()) {
      compiler.collectEvent(element, given);
    }
    if (given != null && attribute.type() == Function.class) {
      return function(given);
    }
    if (given != null) {
      return values.attribute(attribute, given, place, component.name());
    }
    var spread = element.directives().spread();
    if (attribute.required() && spread == null) {
      report(
          element.at(),
          RenderError.MISSING_ATTRIBUTE,
          "<" + component.name() + "> needs the attribute " + attribute.name(),
          "Add " + attribute.name() + "=\"…\".");
    }
    return values.absent(attribute, element.at());
  }

  /** A value that the component asks for with what {@code :let} names, once for each row. */
  private Call.Argument function(Node.Attribute given) {
    var let = element.directives().let();
    if (let == null || !compiler.isName(let)) {
      var same = values.handedOn(given, place);
      return caller -> {
        var value = same.value(caller);
        return (Function<Object, @Nullable Object>) row -> value;
      };
    }
    int slot = place.slots();
    var inside = place.with(let.expression(), Object.class);
    compiler.reserve(inside);
    var value = values.handedOn(given, inside);
    return caller ->
        (Function<Object, @Nullable Object>)
            row -> {
              caller.local(slot, row);
              return value.value(caller);
            };
  }

  private boolean asksForValues() {
    return component.parameters().stream()
        .anyMatch(p -> p instanceof Attribute a && a.type() == Function.class);
  }

  // What no parameter has taken.

  private void others(Map<String, Node.Attribute> given, List<Call.Argument> arguments) {
    var parameters = component.parameters();
    int at = 0;
    while (at < parameters.size() && !(parameters.get(at) instanceof Global)) {
      at++;
    }
    var global = at < parameters.size() ? (Global) parameters.get(at) : null;
    var handedOn = new LinkedHashMap<String, Call.Argument>();
    for (var attribute : given.values()) {
      var name = attribute.name();
      if (global != null && name.equals(global.name())) {
        report(
            attribute.at(),
            RenderError.GLOBAL_GIVEN,
            name + " of <" + component.name() + "> takes the attributes that are not its own",
            "Write these attributes themselves, or spread a map with :attrs.");
      } else if (global != null
          && (GlobalAttributes.contains(name, global.include())
              || GlobalAttributes.prefixes(place.names().bean()).stream()
                  .anyMatch(name::startsWith))) {
        handedOn.put(name, values.handedOn(attribute, place));
      } else {
        unknown(attribute, global);
      }
    }
    var spread = element.directives().spread();
    var map = spread == null ? null : compiler.expr(spread.expression(), spread.at(), place);
    if (global != null) {
      arguments.set(at, values.global(handedOn, map));
    } else if (map != null) {
      report(
          map.at(),
          RenderError.UNKNOWN_ATTRIBUTE,
          "<"
              + component.name()
              + "> takes no other attributes than its own, and :attrs spreads some",
          "Give its record a component @Attr(global = true) Map<String, Object> rest.");
    }
  }

  private void unknown(Node.Attribute attribute, @Nullable Global global) {
    var names = component.parameters().stream().map(ComponentType.Parameter::name).toList();
    report(
        attribute.at(),
        RenderError.UNKNOWN_ATTRIBUTE,
        "<" + component.name() + "> has no attribute " + attribute.name(),
        Nearest.to(attribute.name(), names)
            .map(near -> "Did you mean " + near + "?")
            .orElse(
                names.isEmpty()
                    ? "It has none."
                    : "It has "
                        + String.join(", ", names)
                        + (global == null ? "." : ", and all that HTML allows everywhere.")));
  }

  // What stands between the tags.

  /** The children of the call by the slot they are meant for. */
  private Map<String, List<Node.Element>> slots() {
    var named = new HashMap<String, List<Node.Element>>();
    var inner = new ArrayList<Node>();
    for (var child : element.children()) {
      if (child instanceof Node.Element entry && entry.name().startsWith(SLOT_PREFIX)) {
        var name = entry.name().substring(SLOT_PREFIX.length());
        if (component.slot(name).isPresent()) {
          named.computeIfAbsent(name, n -> new ArrayList<>()).add(entry);
        } else {
          unknownSlot(entry, name);
        }
      } else {
        inner.add(child);
      }
    }
    if (inner.stream().anyMatch(CallCompiler::shows)) {
      inner(inner, named);
    } else if (element.directives().let() != null && !asksForValues()) {
      report(
          element.directives().let().at(),
          RenderError.LET_ON_ELEMENT,
          ":let names what <" + component.name() + "> yields, and nothing stands between its tags",
          "Write what is to be shown with it, or remove :let.");
    }
    return named;
  }

  private void inner(List<Node> nodes, Map<String, List<Node.Element>> named) {
    if (component.slot(ComponentType.INNER).isEmpty()) {
      var first = nodes.stream().filter(CallCompiler::shows).findFirst().orElseThrow();
      report(
          first.at(),
          RenderError.UNKNOWN_SLOT,
          "<" + component.name() + "> takes no content",
          slotNames()
              .map(names -> "Put it into one of its slots: " + names + ".")
              .orElse("Remove it, or give its record a component Slot inner."));
      return;
    }
    if (named.containsKey(ComponentType.INNER)) {
      report(
          named.get(ComponentType.INNER).get(0).at(),
          RenderError.UNKNOWN_SLOT,
          "<" + component.name() + "> has content outside of <slot:inner> and in it",
          "Keep one of the two.");
    }
    var let = element.directives().let();
    var directives = new Node.Directives(null, null, null, let, null);
    named.put(
        ComponentType.INNER,
        List.of(
            new Node.Element(
                SLOT_PREFIX + ComponentType.INNER,
                List.of(),
                directives,
                nodes,
                Node.Shape.PAIRED,
                element.at())));
  }

  /** White space and comments alone are no content. */
  private static boolean shows(Node node) {
    return !(node instanceof Node.Text text)
        || !(text.markup().isBlank() || text.markup().startsWith("<!--"));
  }

  private void unknownSlot(Node.Element entry, String name) {
    var names =
        component.parameters().stream()
            .filter(p -> p instanceof SlotParameter)
            .map(ComponentType.Parameter::name)
            .toList();
    report(
        entry.at(),
        RenderError.UNKNOWN_SLOT,
        "<" + component.name() + "> has no slot " + name,
        Nearest.to(name, names)
            .map(near -> "Did you mean <" + SLOT_PREFIX + near + ">?")
            .or(() -> slotNames().map(all -> "It has " + all + "."))
            .orElse("It has none."));
  }

  private Optional<String> slotNames() {
    var names =
        component.parameters().stream()
            .filter(p -> p instanceof SlotParameter)
            .map(p -> "<" + SLOT_PREFIX + p.name() + ">")
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
  }

  private Call.Argument slot(
      SlotParameter slot, List<Node.Element> entries, Node.@Nullable Attribute handedOn) {
    if (handedOn != null && handedOn.value() instanceof Node.Value.Whole whole) {
      return values.whole(whole, Slot.class, slot.name(), place);
    }
    if (entries.isEmpty()) {
      if (slot.required()) {
        report(
            element.at(),
            RenderError.MISSING_SLOT,
            "<" + component.name() + "> needs " + shown(slot),
            "Add it between the tags of the component.");
      }
      return caller -> Slot.none();
    }
    var compiled = entries.stream().map(e -> entry(slot, e)).toList();
    return caller -> {
      var contents = new ArrayList<SlotContent>(compiled.size());
      for (var entry : compiled) {
        entry.addTo(contents, caller);
      }
      return Slot.of(contents);
    };
  }

  private static String shown(SlotParameter slot) {
    return slot.name().equals(ComponentType.INNER)
        ? "content"
        : "<" + SLOT_PREFIX + slot.name() + ">";
  }

  private SlotEntry entry(SlotParameter slot, Node.Element entry) {
    var directives = entry.directives();
    var branch = directives.branch();
    if (branch != null && branch.kind() != Node.Branch.Kind.IF) {
      report(
          branch.at(),
          RenderError.ELSE_ON_SLOT,
          "A slot cannot have " + (branch.kind() == Node.Branch.Kind.ELSE ? ":else" : ":else-if"),
          "Give each <" + entry.name() + "> its own :if.");
    }
    var head = directives.loop() == null ? null : compiler.insideLoop(directives.loop(), place);
    var inside = head == null ? place : head.place();
    PlacedExpr condition = null;
    if (branch != null && !branch.expression().isEmpty()) {
      condition = compiler.expr(branch.expression(), branch.at(), inside);
    }
    var attributes = slotAttributes(slot, entry, inside);
    var content = inside;
    int letSlot = -1;
    if (directives.let() != null && compiler.isName(directives.let())) {
      letSlot = content.slots();
      content = content.with(directives.let().expression(), Object.class);
      compiler.reserve(content);
    }
    var block = compiler.block(entry.children(), content);
    return new SlotEntry(new SlotContent.Shape(block, letSlot), head, condition, attributes);
  }

  private Map<String, Call.Argument> slotAttributes(
      SlotParameter slot, Node.Element entry, Compiler.Place inside) {
    Set<String> missing = new HashSet<>();
    var known = new HashMap<String, Attribute>();
    for (var attribute : slot.attributes()) {
      known.put(attribute.name(), attribute);
      if (attribute.required()) {
        missing.add(attribute.name());
      }
    }
    var compiled = new LinkedHashMap<String, Call.Argument>();
    for (var given : entry.attributes()) {
      var attribute = known.get(given.name());
      missing.remove(given.name());
      if (attribute != null) {
        compiled.put(given.name(), values.attribute(attribute, given, inside, entry.name()));
      } else if (slot.anyAttribute()) {
        compiled.put(given.name(), values.handedOn(given, inside));
      } else {
        report(
            given.at(),
            RenderError.UNKNOWN_ATTRIBUTE,
            "<" + entry.name() + "> of <" + component.name() + "> has no attribute " + given.name(),
            Nearest.to(given.name(), known.keySet())
                .map(near -> "Did you mean " + near + "?")
                .orElse("Declare it on the slot: @SlotAttr(\"" + given.name() + "\")."));
      }
    }
    for (var name : missing) {
      report(
          entry.at(),
          RenderError.MISSING_ATTRIBUTE,
          "<" + entry.name() + "> of <" + component.name() + "> needs the attribute " + name,
          "Add " + name + "=\"…\".");
    }
    return compiled;
  }

  private void report(Position at, RenderError code, String sentence, String remedy) {
    compiler.report(at, code, sentence, remedy);
  }
}
