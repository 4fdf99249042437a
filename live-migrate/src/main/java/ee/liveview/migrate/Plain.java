package ee.liveview.migrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Elements of HTML in Facelets. */
final class Plain {
  /** What Faces would make of an element that it was told to take over. */
  private static final Map<String, String> TAKEN_OVER =
      Map.of(
          "a", "h:commandLink",
          "button", "h:commandButton",
          "form", "h:form",
          "input", "h:inputText",
          "select", "h:selectOneMenu",
          "textarea", "h:inputTextarea",
          "label", "h:outputLabel",
          "img", "h:graphicImage");

  private static final Set<String> RAW = Set.of("script", "style");

  private Plain() {}

  static List<Out> element(Tag tag) {
    var element = tag.element();
    Map<String, String> faces = new LinkedHashMap<>();
    for (var attribute : element.attributes()) {
      var usual = TagNames.ofAttribute(element, attribute.getKey());
      if (usual.startsWith("jsf:")) {
        faces.put(usual.substring(4), attribute.getValue());
      }
    }
    if (!faces.isEmpty() || element.hasAttr("jsfc")) {
      return takenOver(tag, faces);
    }
    if (tag.name().matches("html|head|body")) {
      return tag.children();
    }
    var attributes = attributes(tag);
    if (RAW.contains(tag.name())) {
      return raw(tag, attributes);
    }
    return List.of(new Out.Element(tag.name(), attributes, tag.children()));
  }

  private static List<Out> takenOver(Tag tag, Map<String, String> faces) {
    var copy = tag.element();
    var name =
        copy.hasAttr("jsfc")
            ? copy.attr("jsfc")
            : TAKEN_OVER.getOrDefault(tag.name(), "h:panelGroup");
    if (name.equals("h:commandLink")
        && !faces.containsKey("action")
        && faces.containsKey("outcome")) {
      name = "h:link";
    }
    faces.forEach((key, value) -> copy.attr(key, value));
    List.copyOf(copy.attributes().asList()).stream()
        .map(org.jsoup.nodes.Attribute::getKey)
        .filter(key -> TagNames.ofAttribute(copy, key).startsWith("jsf:"))
        .forEach(copy::removeAttr);
    if (copy.hasAttr("class")) {
      copy.attr("styleClass", copy.attr("class"));
    }
    var element = name.equals("h:panelGroup") ? tag.name() : name;
    if (element.equals(tag.name())) {
      var made = new Out.Element(tag.name(), attributes(tag), tag.children());
      return tag.has("rendered")
          ? Converter.conditional(List.of(made), tag.bare(tag.raw("rendered")))
          : List.of(made);
    }
    copy.removeAttr("jsfc");
    return tag.converter().as(name, copy, tag.scope());
  }

  private static Map<String, String> attributes(Tag tag) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (var attribute : tag.element().attributes()) {
      var name = attribute.getKey();
      var usual = TagNames.ofAttribute(tag.element(), name);
      if (usual.startsWith("pt:")) {
        attributes.put(usual.substring(3), tag.rewritten(attribute.getValue()));
      } else if (!name.matches("xmlns|rendered|styleClass") && !name.contains(":")) {
        attributes.put(name, tag.rewritten(attribute.getValue()));
      }
    }
    link(tag, attributes);
    if (attributes.containsKey("id") && tag.scope().loop() != null && !El.dynamic(tag.raw("id"))) {
      attributes.remove("id");
    }
    return attributes;
  }

  /** A link to a Facelet leads to its view. */
  private static void link(Tag tag, Map<String, String> attributes) {
    var href = attributes.get("href");
    if (href != null && href.strip().startsWith("javascript:")) {
      attributes.put("href", "#");
      if (!href.matches("javascript:\\s*(void\\(0\\))?;?\\s*")) {
        attributes.put("onclick", href.strip().substring("javascript:".length()));
      }
    }
    if (href != null && href.matches("[^#:{}]*\\.(xhtml|jsf|faces)([?#].*)?")) {
      int end = href.indexOf('?') < 0 ? href.length() : href.indexOf('?');
      tag.converter()
          .application()
          .target(tag.part().facelet(), href.substring(0, end))
          .ifPresent(
              page ->
                  attributes.put("href", "#{contextPath}" + page.route() + href.substring(end)));
    }
  }

  private static List<Out> raw(Tag tag, Map<String, String> attributes) {
    var text = tag.element().wholeText();
    if (El.dynamic(text)) {
      text = text.replace("#{", "# {");
      tag.todo("nothing is replaced in it: hand values over in data- attributes");
    }
    var children = text.isBlank() ? List.<Out>of() : List.<Out>of(new Out.Text(text));
    return List.of(new Out.Element(tag.name(), attributes, children));
  }
}
