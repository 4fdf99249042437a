package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Converts all Facelets, each when it is first needed: a call must know what it calls. */
final class Parts {
  private final Application application;

  /** Heads of templates, of which the first becomes the root layout. */
  private final Map<Facelet, RootLayout> roots = new LinkedHashMap<>();

  Parts(Application application) {
    this.application = application;
  }

  Application application() {
    return application;
  }

  Map<Facelet, RootLayout> roots() {
    return roots;
  }

  Part of(Facelet facelet) {
    var known = application.parts().get(facelet);
    if (known != null) {
      return known;
    }
    var part = new Part(facelet, application.partName(facelet));
    application.parts().put(facelet, part);
    var converter = new Converter(application, this, part);
    var expected = tags(content(facelet.document()));
    part.body = Repair.nesting(convert(facelet, part, converter));
    part.finished = true;
    unseen(part, expected);
    return part;
  }

  /** What is shown of a Facelet, as far as it is no HTML. */
  private static List<Finding> tags(Element root) {
    List<Finding> tags = new ArrayList<>();
    for (var element : root.getAllElements()) {
      var name = TagNames.of(element);
      if (name.indexOf(':') > 0 && element.closest("ui\\:remove") == null) {
        tags.add(new Finding("", Facelet.line(element), name, Outcome.MANUAL, ""));
      }
    }
    return tags;
  }

  /** Tags that no rule has met stand where nothing takes them. */
  private static void unseen(Part part, List<Finding> expected) {
    var seen = new ArrayList<>(part.findings);
    for (var tag : expected) {
      var met =
          seen.stream()
              .filter(f -> f.line() == tag.line() && f.tag().equals(tag.tag()))
              .findFirst();
      met.ifPresent(seen::remove);
      if (met.isEmpty()) {
        part.findings.add(
            new Finding(
                part.facelet().path(),
                tag.line(),
                tag.tag(),
                Outcome.MANUAL,
                "stands where nothing takes it"));
      }
    }
    part.findings.sort(java.util.Comparator.comparingInt(Finding::line));
  }

  private List<Out> convert(Facelet facelet, Part part, Converter converter) {
    metadata(facelet, converter);
    if (facelet.kind() == Facelet.Kind.COMPOSITE) {
      return composite(facelet, part, converter);
    }
    var root = content(facelet.document());
    if (TagNames.of(root).equals("ui:composition") && !root.attr("template").isEmpty()) {
      return converter.element(root, Scope.OUTERMOST);
    }
    if (!TagNames.of(root).equals("#root") && TagNames.of(root).startsWith("ui:")) {
      converter.found(root, TagNames.of(root), Outcome.CONVERTED, "");
    }
    var body = first(root, "h:body", "body");
    var head = first(root, "h:head", "head");
    if (head != null) {
      new Heads(converter).read(head, facelet.kind() == Facelet.Kind.TEMPLATE, body);
    }
    Scope scope = Scope.OUTERMOST;
    return body == null
        ? converter.nodes(
            root.childNodes().stream().filter(node -> !node.equals(head)).toList(), scope)
        : counted(body, converter, scope);
  }

  private static List<Out> counted(Element body, Converter converter, Scope scope) {
    if (body.tagName().indexOf(':') >= 0) {
      converter.found(body, "h:body", Outcome.CONVERTED, "");
    }
    return converter.nodes(body.childNodes(), scope);
  }

  private static void metadata(Facelet facelet, Converter converter) {
    for (var element : facelet.document().getAllElements()) {
      if (TagNames.of(element).equals("f:metadata")) {
        converter.element(element, Scope.OUTERMOST);
      }
    }
  }

  /** What of a Facelet is shown: what is outside of its composition is not. */
  private static Element content(Element document) {
    Element html = null;
    for (var element : document.getAllElements()) {
      var name = TagNames.of(element);
      if (name.matches("ui:(composition|component|fragment)") && name.endsWith("composition")
          || name.equals("ui:component")) {
        return element;
      }
      if (name.equals("html") && html == null) {
        html = element;
      }
    }
    return html == null ? document : html;
  }

  static @org.jspecify.annotations.Nullable Element first(Element root, String... names) {
    for (var element : root.getAllElements()) {
      for (var name : names) {
        if (TagNames.of(element).equals(name)) {
          return element;
        }
      }
    }
    return null;
  }

  private static List<Out> composite(Facelet facelet, Part part, Converter converter) {
    List<Out> body = new ArrayList<>();
    for (var element : facelet.document().getAllElements()) {
      switch (TagNames.of(element)) {
        case "ui:component", "ui:composition" ->
            converter.found(element, TagNames.of(element), Outcome.CONVERTED, "");
        case "cc:interface" -> {
          converter.found(element, "cc:interface", Outcome.CONVERTED, "");
          element.children().forEach(child -> declare(child, part, converter));
        }
        case "cc:implementation" -> {
          converter.found(element, "cc:implementation", Outcome.CONVERTED, "");
          body.addAll(converter.nodes(element.childNodes(), Scope.OUTERMOST));
        }
        default -> {}
      }
    }
    return body;
  }

  private static void declare(Element child, Part part, Converter converter) {
    var name = TagNames.of(child);
    if (name.equals("cc:attribute")) {
      Map<String, String> attributes = new LinkedHashMap<>();
      if (child.attr("required").equals("true")) {
        attributes.put("required", "");
      }
      var otherwise = child.attr("default");
      if (!otherwise.isEmpty() && !El.dynamic(otherwise)) {
        attributes.put("default", otherwise);
      }
      part.declared.put(child.attr("name"), attributes);
      if (child.hasAttr("method-signature") || child.hasAttr("targets")) {
        part.eventAttributes.add(child.attr("name"));
      }
      converter.found(
          child,
          name,
          El.dynamic(otherwise) ? Outcome.TODO : Outcome.CONVERTED,
          El.dynamic(otherwise) ? "its default is an expression: " + otherwise : "");
    } else if (name.equals("cc:facet")) {
      part.slots.add(Words.camel(child.attr("name")));
      converter.found(child, name, Outcome.CONVERTED, "");
    } else {
      converter.found(child, name, Outcome.MANUAL, "declares what only Faces knows");
    }
  }

  /** Names that a component wants to be given by whoever calls it. */
  Set<String> wanted(Part callee) {
    Set<String> wanted = new LinkedHashSet<>(callee.names.keySet());
    wanted.removeAll(callee.declared.keySet());
    callee.functions.keySet().stream().limit(1).forEach(f -> wanted.add("functions"));
    return wanted;
  }
}
