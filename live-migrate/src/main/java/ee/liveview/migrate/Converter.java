package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Converts one Facelet to one template. */
final class Converter {
  private static final Map<String, Function<Tag, List<Out>>> RULES = Rules.all();

  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "b",
          "br",
          "button",
          "code",
          "em",
          "i",
          "img",
          "input",
          "label",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "live:link",
          "live:button");
  private static final Set<String> PARTS_OF_LISTS =
      Set.of("tr", "td", "th", "li", "option", "tbody", "dt", "dd");

  private final Application application;
  private final Parts parts;
  private final Part part;
  private int ids;

  Converter(Application application, Parts parts, Part part) {
    this.application = application;
    this.parts = parts;
    this.part = part;
  }

  Application application() {
    return application;
  }

  Parts parts() {
    return parts;
  }

  Part part() {
    return part;
  }

  String newId(String word) {
    return word + ++ids;
  }

  void found(Element element, String name, Outcome outcome, String note) {
    part.findings.add(
        new Finding(part.facelet().path(), Facelet.line(element), name, outcome, note));
  }

  List<Out> nodes(List<? extends Node> nodes, Scope outside) {
    List<Out> converted = new ArrayList<>();
    var scope = outside;
    for (var node : nodes) {
      if (node instanceof CDataNode data) {
        converted.add(new Out.Text(Tag.escaped(data.getWholeText())));
      } else if (node instanceof TextNode text) {
        converted.addAll(text(text, scope));
      } else if (node instanceof Comment comment) {
        converted.add(new Out.Note(comment.getData()));
      } else if (node instanceof Element element) {
        converted.addAll(element(element, scope));
        scope = withLocal(element, scope);
      }
    }
    return converted;
  }

  /** A name that the Facelet gives is written in full where it is used further on. */
  private Scope withLocal(Element element, Scope scope) {
    var tag = TagNames.of(element);
    var name = tag.equals("c:set") ? element.attr("var") : element.attr("name");
    if (!tag.matches("c:set|ui:param") || name.isEmpty() || !element.hasAttr("value")) {
      return scope;
    }
    var value = new Tag(element, tag, scope, this).bare(element.attr("value"));
    return scope.with(name, value.matches("[\\w.]+") ? value : "(" + value + ")");
  }

  private List<Out> text(TextNode text, Scope scope) {
    var parent = text.parent();
    if (parent == null || !El.dynamic(text.getWholeText())) {
      return List.of(new Out.Text(Tag.escaped(text.getWholeText())));
    }
    var tag = new Tag(parent, TagNames.of(parent), scope, this);
    return noted(tag, List.of(tag.text(text.getWholeText())));
  }

  /** HTML is only worth mentioning when there is something to do. */
  private List<Out> noted(Tag tag, List<Out> made) {
    if (tag.notes().isEmpty()) {
      return made;
    }
    found(tag.element(), tag.name(), tag.outcome(), tag.note());
    List<Out> all = new ArrayList<>(tag.notes());
    all.addAll(made);
    return all;
  }

  List<Out> element(Element element, Scope scope) {
    var name = TagNames.of(element);
    if (name.indexOf(':') >= 0) {
      return as(name, element, scope);
    }
    var tag = new Tag(element, name, scope, this);
    return noted(tag, Plain.element(tag));
  }

  /** Converts an element by the rule for a tag. */
  List<Out> as(String name, Element element, Scope scope) {
    var tag = new Tag(element, name, scope, this);
    var rule = RULES.get(name);
    List<Out> made;
    if (rule != null) {
      made = rule.apply(tag);
    } else {
      made = own(tag);
    }
    made = rendered(tag, made);
    part.findings.add(
        new Finding(part.facelet().path(), tag.line(), name, tag.outcome(), tag.note()));
    List<Out> all = new ArrayList<>(tag.notes());
    boolean block =
        !made.isEmpty()
            && made.get(0) instanceof Out.Element first
            && !INLINE.contains(first.name());
    if (!all.isEmpty() && block) {
      all.add(new Out.Text("\n"));
    }
    all.addAll(made);
    return all;
  }

  /** A component of the application itself, or something that nobody here knows. */
  private List<Out> own(Tag tag) {
    var tagName = tag.element().tagName();
    int colon = tagName.indexOf(':');
    var uri = TagNames.uri(tag.element(), tagName.substring(0, colon));
    var component = application.component(uri, tagName.substring(colon + 1));
    if (component.isPresent()) {
      return List.of(Calls.composite(tag, parts.of(component.get())));
    }
    tag.manual("has no counterpart here; what it contains follows");
    return tag.children();
  }

  private static List<Out> rendered(Tag tag, List<Out> made) {
    if (!tag.has("rendered") || tag.raw("rendered").equals("true")) {
      return made;
    }
    return conditional(made, tag.bare(tag.raw("rendered")));
  }

  /** These nodes under a condition. */
  static List<Out> conditional(List<Out> nodes, String condition) {
    List<Out> all = new ArrayList<>();
    for (var node : nodes) {
      if (node instanceof Out.Element element) {
        all.add(element.onlyIf(condition));
      } else if (Out.invisible(node)) {
        all.add(node);
      } else {
        all.add(Out.Element.of("span", node).with(":if", condition));
      }
    }
    return all;
  }

  /** These nodes as one element, with another one around them if need be. */
  static Out.Element single(List<Out> nodes, Tag tag) {
    var visible = nodes.stream().filter(node -> !Out.invisible(node)).toList();
    if (visible.size() == 1
        && visible.get(0) instanceof Out.Element element
        && !element.attributes().containsKey(":for")) {
      return element;
    }
    boolean parts =
        visible.stream()
            .anyMatch(node -> node instanceof Out.Element e && PARTS_OF_LISTS.contains(e.name()));
    if (parts) {
      tag.todo("has several rows or items at once; repeat each of them");
      return visible.stream()
          .filter(Out.Element.class::isInstance)
          .map(Out.Element.class::cast)
          .findFirst()
          .orElseThrow();
    }
    boolean inline =
        visible.stream()
            .allMatch(node -> !(node instanceof Out.Element e) || INLINE.contains(e.name()));
    return Out.Element.of(inline ? "span" : "div", nodes);
  }
}
