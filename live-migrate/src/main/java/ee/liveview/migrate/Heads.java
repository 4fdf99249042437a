package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What a Facelet says about the head of the page. */
final class Heads {
  private final Converter converter;

  Heads(Converter converter) {
    this.converter = converter;
  }

  /** Reads the head of a page, or that of a template, which becomes a root layout. */
  void read(Element head, boolean ofTemplate, @org.jspecify.annotations.Nullable Element body) {
    if (head.tagName().indexOf(':') >= 0) {
      converter.found(head, "h:head", Outcome.CONVERTED, "");
    }
    var part = converter.part();
    List<Out> content = new ArrayList<>();
    for (var child : head.children()) {
      switch (TagNames.of(child)) {
        case "title" -> title(child, part);
        case "ui:insert" -> {
          part.headSlots.add(child.attr("name"));
          converter.found(child, "ui:insert", Outcome.CONVERTED, "");
        }
        case "meta" -> {
          if (!child.hasAttr("charset") && !child.attr("http-equiv").matches("(?i)content-type")) {
            content.addAll(converter.element(child, Scope.OUTERMOST));
          }
        }
        default -> content.addAll(visible(converter.element(child, Scope.OUTERMOST)));
      }
    }
    if (!ofTemplate) {
      part.head.addAll(content);
      return;
    }
    Map<String, String> onBody = new LinkedHashMap<>();
    if (body != null) {
      for (var attribute : body.attributes()) {
        if (attribute.getKey().matches("class|styleClass|id|lang")
            && !El.dynamic(attribute.getValue())) {
          onBody.put(
              attribute.getKey().equals("styleClass") ? "class" : attribute.getKey(),
              attribute.getValue());
        }
      }
    }
    converter
        .parts()
        .roots()
        .put(part.facelet(), new RootLayout(part.title, onBody, List.copyOf(content)));
    part.title = "";
  }

  private static List<Out> visible(List<Out> nodes) {
    return nodes.stream().filter(node -> !(node instanceof Out.Text t && t.blank())).toList();
  }

  private void title(Element title, Part part) {
    for (var insert : title.children()) {
      if (TagNames.of(insert).equals("ui:insert")) {
        part.headSlots.add(insert.attr("name"));
        converter.found(insert, "ui:insert", Outcome.CONVERTED, "");
      }
    }
    part.title = words(title);
  }

  private static String words(Element element) {
    var text = element.wholeText();
    for (var output : element.getAllElements()) {
      if (TagNames.of(output).equals("h:outputText")) {
        text += output.attr("value");
      }
    }
    return text.strip().replaceAll("\\s+", " ");
  }

  /** A page fills a place in the head of its template. */
  void define(Element define, String name, Scope scope) {
    var part = converter.part();
    var nodes = converter.nodes(define.childNodes(), scope);
    boolean elements =
        nodes.stream()
            .anyMatch(
                node ->
                    node instanceof Out.Element e
                        && e.name().matches("link|script|style|meta|title"));
    if (elements) {
      part.head.addAll(nodes);
    } else if (part.title.isEmpty()) {
      part.title = words(define);
    }
  }
}
