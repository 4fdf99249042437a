package ee.liveview.internal.template;

import static ee.liveview.internal.template.HtmlNames.lower;
import static ee.liveview.internal.template.TemplateError.BLOCK_IN_PARAGRAPH;
import static ee.liveview.internal.template.TemplateError.MOVED_OUT_OF_TABLE;
import static ee.liveview.internal.template.TemplateError.NESTED_IN_ITSELF;
import static ee.liveview.internal.template.TemplateError.WRONG_PARENT;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.Node.Element;
import ee.liveview.internal.template.Node.Text;
import ee.liveview.internal.template.Node.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is around a place, as far as browsers care. They rearrange markup that breaks these rules,
 * and then a patch from the server meets a page that looks different. Nothing is known around the
 * root of a template, inside a component and inside {@code <template>}, and nothing is checked in
 * svg and math.
 */
record Nesting(
    @Nullable Element parent,
    @Nullable Element paragraph,
    @Nullable Element anchor,
    @Nullable Element form,
    @Nullable Element button,
    boolean foreign) {

  /** The root of a template. */
  static final Nesting UNKNOWN = new Nesting(null, null, null, null, null, false);

  private static final Nesting FOREIGN = new Nesting(null, null, null, null, null, true);

  private static final Map<String, List<String>> PARENTS =
      Map.ofEntries(
          Map.entry("tr", List.of("tbody", "thead", "tfoot", "table")),
          Map.entry("td", List.of("tr")),
          Map.entry("th", List.of("tr")),
          Map.entry("tbody", List.of("table")),
          Map.entry("thead", List.of("table")),
          Map.entry("tfoot", List.of("table")),
          Map.entry("caption", List.of("table")),
          Map.entry("colgroup", List.of("table")),
          Map.entry("col", List.of("colgroup", "table")),
          Map.entry("li", List.of("ul", "ol", "menu")),
          Map.entry("option", List.of("select", "datalist", "optgroup")),
          Map.entry("optgroup", List.of("select")));

  // Everything else a browser moves before the table.
  private static final Map<String, Set<String>> TABLE_PARTS =
      Map.of(
          "table", Set.of("caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr"),
          "thead", Set.of("tr"),
          "tbody", Set.of("tr"),
          "tfoot", Set.of("tr"),
          "tr", Set.of("td", "th"));
  private static final Set<String> INVISIBLE = Set.of("script", "style", "template");

  // The boundaries of HTML's "in scope", which its parser does not look beyond.
  private static final Set<String> SCOPES =
      Set.of("table", "caption", "td", "th", "object", "marquee", "applet");
  private static final Set<String> INTEGRATION_POINTS = Set.of("foreignobject", "desc", "title");

  /** What is around the children of an element. */
  Nesting inside(Element element) {
    var name = lower(element.name());
    if (foreign) {
      return INTEGRATION_POINTS.contains(name) ? UNKNOWN : this;
    }
    if (name.equals("svg") || name.equals("math")) {
      return FOREIGN;
    }
    if (name.equals("template") || HtmlNames.isComponent(name)) {
      return UNKNOWN;
    }
    boolean scope = SCOPES.contains(name);
    boolean cell = scope && !name.equals("table");
    return new Nesting(
        name.indexOf('-') >= 0 ? null : element,
        name.equals("p") ? element : scope || name.equals("button") ? null : paragraph,
        name.equals("a") ? element : cell ? null : anchor,
        name.equals("form") ? element : form,
        name.equals("button") ? element : scope ? null : button,
        false);
  }

  /** What is wrong with having this element here. */
  Optional<Problem> check(Element element) {
    var name = lower(element.name());
    if (foreign || HtmlNames.isComponent(name)) {
      return Optional.empty();
    }
    return wrongParent(element, name)
        .or(() -> movedOutOfTable(element, name))
        .or(() -> nestedInItself(element, name))
        .or(() -> blockInParagraph(element, name));
  }

  /** What is wrong with having this text here. */
  Optional<Problem> check(Text text) {
    if (parent == null || !TABLE_PARTS.containsKey(lower(parent.name()))) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
                text.at(),
                MOVED_OUT_OF_TABLE,
                "Text stands directly in <%s>, browsers move it before the table"
                    .formatted(parent.name()),
                "Put it into a <td>, <th> or <caption>.")
            .related(parent.at(), "opened here"));
  }

  private Optional<Problem> wrongParent(Element element, String name) {
    var allowed = PARENTS.get(name);
    if (parent == null || allowed == null || allowed.contains(lower(parent.name()))) {
      return Optional.empty();
    }
    var places = "<" + String.join(">, <", allowed) + ">";
    return Optional.of(
        Problem.at(
                element.at(),
                WRONG_PARENT,
                "<%s> stands in <%s>".formatted(element.name(), parent.name()),
                "Put it directly into %s.".formatted(places))
            .related(parent.at(), "opened here"));
  }

  private Optional<Problem> movedOutOfTable(Element element, String name) {
    var parts = parent == null ? null : TABLE_PARTS.get(lower(parent.name()));
    if (parent == null
        || parts == null
        || parts.contains(name)
        || INVISIBLE.contains(name)
        || isHiddenInput(element, name)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
                element.at(),
                MOVED_OUT_OF_TABLE,
                "<%s> stands directly in <%s>, browsers move it before the table"
                    .formatted(HtmlNames.shown(element.name()), parent.name()),
                "Put it into a <td>, <th> or <caption>, or around the table.")
            .related(parent.at(), "opened here"));
  }

  private static boolean isHiddenInput(Element element, String name) {
    return name.equals("input")
        && element
            .attribute("type")
            .filter(
                a ->
                    a.value() instanceof Value.Literal type
                        && type.markup().equalsIgnoreCase("hidden"))
            .isPresent();
  }

  private Optional<Problem> nestedInItself(Element element, String name) {
    var outer =
        switch (name) {
          case "a" -> anchor;
          case "form" -> form;
          case "button" -> button;
          default -> null;
        };
    if (outer == null) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
                element.at(),
                NESTED_IN_ITSELF,
                "A <%1$s> stands inside another <%1$s>".formatted(name),
                "Close the outer <%s> first.".formatted(name))
            .related(outer.at(), "the outer one"));
  }

  private Optional<Problem> blockInParagraph(Element element, String name) {
    if (paragraph == null || !HtmlNames.CLOSES_PARAGRAPH.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
                element.at(),
                BLOCK_IN_PARAGRAPH,
                "<%s> stands in <p>, browsers close the paragraph before it"
                    .formatted(element.name()),
                "Make the <p> a <div>, or close it first.")
            .related(paragraph.at(), "opened here"));
  }
}
