package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tags of the HTML library of Faces that are neither inputs nor commands nor tables. */
final class HtmlRules {
  private HtmlRules() {}

  static void add(Map<String, Function<Tag, List<Out>>> rules) {
    rules.put("h:head", Tag::children);
    rules.put("h:body", Tag::children);
    rules.put("h:outputText", HtmlRules::outputText);
    rules.put("h:outputFormat", HtmlRules::outputFormat);
    rules.put("h:outputLabel", HtmlRules::label);
    rules.put("h:panelGroup", HtmlRules::group);
    rules.put("h:panelGrid", HtmlRules::grid);
    rules.put("h:graphicImage", HtmlRules::image);
    rules.put("h:outputStylesheet", HtmlRules::stylesheet);
    rules.put("h:outputScript", HtmlRules::script);
    rules.put("h:messages", HtmlRules::messages);
    rules.put("h:message", HtmlRules::message);
    rules.put("h:doctype", tag -> List.of());
  }

  static List<Out> outputText(Tag tag) {
    var text = tag.has("value") ? List.of(tag.text(formatted(tag))) : new ArrayList<Out>();
    if (tag.raw("escape").equals("false")) {
      tag.todo("was not escaped: let the view make it an Html, if you vouch for it");
    }
    if (tag.has("converter")) {
      tag.todo("converter " + tag.raw("converter") + ": let the view give the text");
    }
    var attributes = tag.common();
    List<Out> all = new ArrayList<>(text);
    all.addAll(tag.children().stream().filter(node -> !(node instanceof Out.Note)).toList());
    all.removeIf(node -> node instanceof Out.Text blank && blank.blank());
    return attributes.isEmpty() && !tag.has("rendered")
        ? all
        : List.of(new Out.Element("span", attributes, all));
  }

  /** The value; how it is formatted is left to do. */
  private static String formatted(Tag tag) {
    for (var child : tag.element().children()) {
      var name = TagNames.of(child);
      if (name.matches("f:(converter|convertDateTime|convertNumber)")) {
        var how =
            child.attributes().asList().stream()
                .map(a -> a.getKey() + "=" + a.getValue())
                .collect(Collectors.joining(" "));
        tag.todo("format it (" + name + " " + how.strip() + ")");
        tag.converter().found(child, name, Outcome.TODO, how);
        child.remove();
      }
    }
    return tag.element().attr("value");
  }

  private static List<Out> outputFormat(Tag tag) {
    List<String> params = new ArrayList<>();
    for (var child : tag.childrenNamed("f:param")) {
      params.add(tag.bare(child.attr("value")));
      tag.converter().found(child, "f:param", Outcome.CONVERTED, "");
    }
    var body = tag.expression(El.only(tag.raw("value")));
    var key = body.matches("msg\\.\\w+") ? "'" + body.substring(4) + "'" : "";
    if (body.matches("msg\\['[^']*']")) {
      key = body.substring(4, body.length() - 1);
    }
    Out text;
    if (key.isEmpty()) {
      tag.todo("put the values in: " + String.join(", ", params));
      text = tag.text(tag.raw("value"));
    } else {
      text = new Out.Text("#{msg.text(" + key + ", " + String.join(", ", params) + ")}");
    }
    var attributes = tag.common();
    return attributes.isEmpty() && !tag.has("rendered")
        ? List.of(text)
        : List.of(new Out.Element("span", attributes, List.of(text)));
  }

  /** The label of an input of this form went to the input. */
  static List<Out> label(Tag tag) {
    var form = tag.scope().form();
    if (form != null && form.labels().containsKey(tag.raw("for"))) {
      return List.of();
    }
    List<Out> content = new ArrayList<>();
    if (tag.has("value")) {
      content.add(tag.text(tag.raw("value")));
    }
    content.addAll(tag.children());
    var attributes = tag.common();
    if (tag.has("for") && !El.dynamic(tag.raw("for"))) {
      attributes.put("for", tag.raw("for"));
    }
    return List.of(new Out.Element("label", attributes, content));
  }

  private static List<Out> group(Tag tag) {
    boolean block = tag.raw("layout").equals("block");
    var attributes = tag.common();
    var children = tag.children();
    if (!block && attributes.isEmpty() && !tag.has("rendered")) {
      return children;
    }
    var made = new Out.Element(block ? "div" : "span", attributes, children);
    return List.of(!block && holdsBlocks(children) ? renamed(made, "div") : made);
  }

  private static boolean holdsBlocks(List<Out> children) {
    return children.stream()
        .anyMatch(
            node ->
                node instanceof Out.Element e
                    && e.name()
                        .matches("div|table|ul|ol|p|h[1-6]|section|live:(form|table|modal)"));
  }

  private static Out.Element renamed(Out.Element element, String name) {
    return new Out.Element(name, element.attributes(), element.children());
  }

  /** A grid of cells: how many columns it has is for the style sheet. */
  static List<Out> grid(Tag tag) {
    List<Out> cells = new ArrayList<>(heading(tag, "header", "h3"));
    var rest =
        tag.element().childNodes().stream()
            .filter(
                node ->
                    !(node instanceof org.jsoup.nodes.Element e
                        && TagNames.of(e).equals("f:facet")))
            .toList();
    cells.addAll(tag.converter().nodes(rest, tag.scope()));
    cells.addAll(heading(tag, "footer", "div"));
    var attributes = tag.common();
    var columns = tag.raw("columns");
    attributes.merge(
        "class",
        "panel-grid" + (columns.matches("\\d+") ? " columns-" + columns : ""),
        (own, more) -> own + " " + more);
    return List.of(new Out.Element("div", attributes, cells));
  }

  static List<Out> heading(Tag tag, String facet, String element) {
    var content = tag.facet(facet);
    return content.stream().anyMatch(node -> !Out.invisible(node))
        ? List.of(Out.Element.of(element, content))
        : List.of();
  }

  static List<Out> image(Tag tag) {
    var attributes = tag.common();
    var address = tag.has("name") ? resource(tag) : address(tag, tag.value("value"));
    if (address == null) {
      address = address(tag, tag.value("url"));
    }
    if (address == null) {
      tag.todo("its picture comes from a bean: give it an address");
      address = "";
    }
    attributes.put("src", address);
    for (var own : List.of("alt", "width", "height")) {
      if (tag.has(own)) {
        attributes.put(own, tag.rewritten(tag.raw(own)));
      }
    }
    attributes.putAll(tag.scripts());
    return List.of(new Out.Element("img", attributes, List.of()));
  }

  /** Paths that begin with a slash are paths of the application. */
  static @Nullable String address(Tag tag, @Nullable String value) {
    return value != null && value.startsWith("/") ? "#{contextPath}" + value : value;
  }

  /** The address of a Faces resource, which lies where it always lay. */
  static String resource(Tag tag) {
    var library = tag.raw("library").replaceAll("^/|/$", "");
    var name = tag.raw("name").replaceFirst("^/", "");
    if (El.dynamic(library + name)) {
      return "#{contextPath}/resources/"
          + (library.isEmpty() ? "" : tag.rewritten(library) + "/")
          + tag.rewritten(name);
    }
    var path = "resources/" + (library.isEmpty() ? "" : library + "/") + name;
    return tag.converter().application().hasWebFile(path)
        ? "#{asset['" + path + "']}"
        : "#{contextPath}/" + path;
  }

  private static List<Out> stylesheet(Tag tag) {
    if (tag.raw("library").matches("primefaces.*|webjars")) {
      return List.of();
    }
    if (!tag.has("name")) {
      return List.of(Out.Element.of("style", new Out.Text(tag.element().wholeText())));
    }
    var link = Out.Element.of("link").with("rel", "stylesheet").with("href", resource(tag));
    return toHead(tag, link);
  }

  private static List<Out> script(Tag tag) {
    if (tag.raw("library").matches("primefaces.*|jakarta.faces|javax.faces")) {
      return List.of();
    }
    if (!tag.has("name")) {
      tag.todo("scripts in the page: make it a file, or a hook");
      return List.of(Out.Element.of("script", new Out.Text(tag.element().wholeText())));
    }
    return toHead(tag, Out.Element.of("script").with("src", resource(tag)).with("defer", ""));
  }

  /** Style sheets and scripts belong to the head, wherever the Facelet has them. */
  private static List<Out> toHead(Tag tag, Out.Element element) {
    var parent = tag.element().parent();
    boolean inHead = false;
    while (parent != null && !inHead) {
      inHead = TagNames.of(parent).matches("h:head|head|ui:define");
      parent = parent.parent();
    }
    if (inHead || !tag.part().isView()) {
      return List.of(element);
    }
    tag.part().head.add(element);
    return List.of();
  }

  static List<Out> messages(Tag tag) {
    return List.of(Out.Element.of("live:flash"));
  }

  /** An input shows what is wrong with it. */
  static List<Out> message(Tag tag) {
    return List.of();
  }
}
