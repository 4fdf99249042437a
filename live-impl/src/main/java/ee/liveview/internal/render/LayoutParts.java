package ee.liveview.internal.render;

import ee.liveview.internal.template.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * A template cut into what it shows and what it adds to the head of the first HTML: the content of
 * {@code <live:head>} elements that stand outside of all others.
 *
 * @param body what is left
 * @param head empty for nothing
 */
public record LayoutParts(List<Node> body, List<Node> head) {
  static final String HEAD = "live:head";
  static final String CONTENT = "live:content";
  static final String TITLE = "live:title";

  /** Cuts the nodes of a template. */
  public static LayoutParts of(List<Node> nodes) {
    var body = new ArrayList<Node>();
    var head = new ArrayList<Node>();
    for (var node : nodes) {
      if (node instanceof Node.Element element && element.name().equals(HEAD)) {
        head.addAll(element.children());
      } else {
        body.add(node);
      }
    }
    return new LayoutParts(List.copyOf(body), List.copyOf(head));
  }

  /** Whether there is a place for what a layout surrounds. */
  public static boolean hasContent(List<Node> nodes) {
    return nodes.stream()
        .anyMatch(
            node ->
                node instanceof Node.Element element
                    && (element.name().equals(CONTENT) || hasContent(element.children())));
  }

  /** Whether a name is written as it is, between tags. */
  public static boolean shows(List<Node> nodes, String name) {
    return nodes.stream()
        .anyMatch(
            node ->
                (node instanceof Node.Interpolation code && code.expression().strip().equals(name))
                    || (node instanceof Node.Element element && shows(element.children(), name)));
  }
}
