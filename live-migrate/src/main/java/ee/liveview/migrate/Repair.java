package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Browsers rearrange some markup that XHTML let pass. */
final class Repair {
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "details",
          "div",
          "dl",
          "fieldset",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "ul",
          "center");

  private Repair() {}

  static List<Out> nesting(List<Out> nodes) {
    List<Out> mended = new ArrayList<>();
    for (var node : nodes) {
      if (!(node instanceof Out.Element element)) {
        mended.add(node);
        continue;
      }
      var inner = element.mapChildren(Repair::nesting);
      if (inner.name().equals("p") && holdsBlock(inner.children())) {
        mended.add(new Out.Note("TODO was a paragraph, which cannot hold blocks"));
        mended.add(new Out.Element("div", inner.attributes(), inner.children()));
      } else if (inner.name().matches("table|tbody|thead|tfoot|tr")) {
        mended.add(inner.mapChildren(children -> rows(inner.name(), children)));
      } else if (inner.name().matches("ul|ol|menu|datalist|select|optgroup")
          || inner.isComponent()) {
        mended.add(inner);
      } else {
        mended.add(inner.mapChildren(Repair::lists));
      }
    }
    return mended;
  }

  /** Items outside of a list get one. */
  private static List<Out> lists(List<Out> children) {
    List<Out> all = new ArrayList<>();
    List<Out> items = new ArrayList<>();
    for (var child : children) {
      if (child instanceof Out.Element e && e.name().equals("li")) {
        items.add(child);
      } else if (items.isEmpty() || !Out.invisible(child)) {
        if (!items.isEmpty()) {
          all.add(Out.Element.of("ul", List.copyOf(items)));
          items.clear();
        }
        all.add(child);
      }
    }
    if (!items.isEmpty()) {
      all.add(Out.Element.of("ul", items));
    }
    return all;
  }

  private static boolean holdsBlock(List<Out> nodes) {
    return nodes.stream()
        .anyMatch(
            node ->
                node instanceof Out.Element e
                    && !e.isComponent()
                    && (BLOCKS.contains(e.name()) || holdsBlock(e.children())));
  }

  /** Text and forms directly in a table go nowhere. */
  private static List<Out> rows(String around, List<Out> children) {
    List<Out> kept = new ArrayList<>();
    for (var child : children) {
      if (child instanceof Out.Text text && !text.blank()) {
        kept.add(new Out.Note("TODO text directly in <" + around + ">: " + text.markup()));
      } else if (child instanceof Out.Element e
          && e.name().matches("div|span")
          && !around.equals("tr")) {
        kept.add(new Out.Note("TODO a " + e.name() + " stood directly in <" + around + ">"));
        kept.addAll(rows(around, spread(e)));
      } else {
        kept.add(child);
      }
    }
    return kept;
  }

  /** Its children, each with its condition and loop if there is but one. */
  private static List<Out> spread(Out.Element element) {
    var condition = element.attributes().get(":if");
    return condition == null
        ? element.children()
        : Converter.conditional(element.children(), condition);
  }
}
