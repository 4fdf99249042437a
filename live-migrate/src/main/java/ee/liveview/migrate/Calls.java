package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Calls of what was a template, an included Facelet or a composite component. */
final class Calls {
  private Calls() {}

  /** {@code ui:composition} and {@code ui:decorate} with a template. */
  static List<Out> template(Tag tag, String path) {
    var callee = callee(tag, path);
    if (callee == null) {
      return tag.children();
    }
    List<Out> content = new ArrayList<>();
    for (Node node : tag.element().childNodes()) {
      if (!(node instanceof Element child)) {
        continue;
      }
      var name = TagNames.of(child);
      if (name.equals("ui:define")) {
        define(tag, child, callee, content);
      } else if (!name.equals("ui:param")) {
        // Without a place for it Facelets never showed it; what it does counts all the same.
        boolean shown = callee.slots.contains("");
        tag.converter().element(child, tag.scope()).stream()
            .filter(made -> shown || made instanceof Out.Note)
            .forEach(content::add);
      }
    }
    return List.of(call(tag, callee, parameters(tag), content));
  }

  private static void define(Tag tag, Element child, Part callee, List<Out> content) {
    var name = child.attr("name");
    if (callee.headSlots.contains(name)) {
      new Heads(tag.converter()).define(child, name, tag.scope());
      tag.converter().found(child, "ui:define", Outcome.CONVERTED, "");
      return;
    }
    if (!callee.slots.contains(Words.camel(name))) {
      tag.converter().found(child, "ui:define", Outcome.TODO, "the template shows no " + name);
      content.add(
          new Out.Note("TODO " + tag.origin() + " <ui:define>: the template shows no " + name));
      return;
    }
    tag.converter().found(child, "ui:define", Outcome.CONVERTED, "");
    content.add(
        Out.Element.of(
            "slot:" + Words.camel(name), tag.converter().nodes(child.childNodes(), tag.scope())));
  }

  static List<Out> include(Tag tag) {
    var callee = callee(tag, tag.raw("src"));
    return callee == null ? List.of() : List.of(call(tag, callee, parameters(tag), List.of()));
  }

  /** The part that a path means; null, with a note, if there is none. */
  private static @org.jspecify.annotations.Nullable Part callee(Tag tag, String path) {
    if (El.dynamic(path)) {
      tag.manual("which file it is, is known at run time only: " + path + "; choose with :if");
      return null;
    }
    var facelet = tag.converter().application().facelets().get(tag.part().facelet().resolve(path));
    if (facelet == null) {
      tag.manual("there is no file " + path);
      return null;
    }
    return tag.converter().parts().of(facelet);
  }

  private static Map<String, String> parameters(Tag tag) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (var child : tag.childrenNamed("ui:param")) {
      tag.converter().found(child, "ui:param", Outcome.CONVERTED, "");
      parameters.put(child.attr("name"), tag.rewritten(child.attr("value")));
    }
    return parameters;
  }

  /** A call of a composite component or a tag file. */
  static Out composite(Tag tag, Part callee) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (var attribute : tag.element().attributes()) {
      var name = attribute.getKey();
      if (callee.fieldAttributes.contains(name)) {
        attributes.put(name, Inputs.fieldOf(tag, attribute.getValue()));
      } else if (callee.eventAttributes.contains(name)) {
        eventAttribute(tag, attributes, name, attribute.getValue());
      } else if (callee.declared.containsKey(name) || callee.names.containsKey(name)) {
        attributes.put(name, tag.rewritten(attribute.getValue()));
      } else if (!name.matches("rendered|xmlns.*") && !name.equals("id")) {
        tag.todo("the component declares no attribute " + name);
      }
    }
    List<Out> content = new ArrayList<>();
    List<Node> inner = new ArrayList<>();
    for (Node node : tag.element().childNodes()) {
      if (node instanceof Element child && TagNames.of(child).equals("f:facet")) {
        tag.converter().found(child, "f:facet", Outcome.CONVERTED, "");
        content.add(
            Out.Element.of(
                "slot:" + Words.camel(child.attr("name")),
                tag.converter().nodes(child.childNodes(), tag.scope())));
      } else if (node instanceof Element child && TagNames.of(child).equals("ui:param")) {
        attributes.put(child.attr("name"), tag.rewritten(child.attr("value")));
      } else {
        inner.add(node);
      }
    }
    var converted = tag.converter().nodes(inner, tag.scope());
    if (converted.stream().anyMatch(node -> !Out.invisible(node))) {
      content.addAll(converted);
    }
    return call(tag, callee, attributes, content);
  }

  private static void eventAttribute(
      Tag tag, Map<String, String> attributes, String name, String value) {
    var body = El.only(value);
    if (body.startsWith("cc.attrs.")) {
      tag.part().eventAttributes.add(body.substring("cc.attrs.".length()));
      attributes.put(name, "#{" + tag.expression(body) + "}");
    } else if (!body.isEmpty()) {
      var event = tag.event(body, java.util.Set.of(), tag.scope().form());
      attributes.put(name, event.event());
      if (!event.values().isEmpty()) {
        tag.todo("its row does not come along to the component");
      }
    } else {
      tag.todo(name + " leads to " + value);
    }
  }

  private static Out call(Tag tag, Part callee, Map<String, String> given, List<Out> content) {
    tag.part().calls.add(callee);
    if (!callee.finished) {
      tag.todo("calls itself: hand over what it needs");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    var open = callee.openForm();
    for (var name : tag.converter().parts().wanted(callee)) {
      if (name.equals(Part.OPEN_FORM) && open != null) {
        var form = Inputs.form(tag);
        open.fields().forEach(field -> form.adopt(field, outside(field.path(), tag.element())));
        attributes.put(name, "#{" + form.name() + "}");
      } else if (!given.containsKey(name) && !Tag.OF_FACES.contains(name)) {
        attributes.put(name, "#{" + tag.expression(name) + "}");
      }
    }
    given.forEach(
        (name, value) -> {
          if (callee.names.containsKey(name) || callee.declared.containsKey(name)) {
            attributes.put(name, value);
          }
        });
    return new Out.Element(callee.name(), attributes, content);
  }

  /** The path of a field, where a parameter stands for a part of it. */
  private static String outside(String path, Element call) {
    int dot = path.indexOf('.');
    var root = dot < 0 ? path : path.substring(0, dot);
    for (var child : call.children()) {
      if (TagNames.of(child).equals("ui:param") && child.attr("name").equals(root)) {
        var given = El.only(child.attr("value"));
        return given.isEmpty() ? path : given + path.substring(root.length());
      }
    }
    if (call.hasAttr(root) && !El.only(call.attr(root)).isEmpty()) {
      return El.only(call.attr(root)) + path.substring(root.length());
    }
    return path;
  }
}
