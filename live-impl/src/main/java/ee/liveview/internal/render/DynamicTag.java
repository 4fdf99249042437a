package ee.liveview.internal.render;

import ee.liveview.internal.template.Node;
import java.util.List;

/**
 * {@code <live:dynamic-tag tag-name="h#{level}" class="title">…</live:dynamic-tag>}: an element
 * whose name is known when it is rendered.
 */
final class DynamicTag {
  static final String NAME = "live:dynamic-tag";
  private static final String TAG_NAME = "tag-name";

  private final Compiler compiler;
  private final Node.Element element;
  private final Compiler.Place place;

  DynamicTag(Compiler compiler, Node.Element element, Compiler.Place place) {
    this.compiler = compiler;
    this.element = element;
    this.place = place;
  }

  /**
   * @param content writes what stands between the tags
   */
  void writeTo(BlockBuilder out, Runnable content) {
    var given = element.attribute(TAG_NAME);
    if (given.isEmpty()) {
      compiler.report(
          element.at(),
          RenderError.MISSING_ATTRIBUTE,
          "<" + NAME + "> needs the attribute " + TAG_NAME,
          "Add " + TAG_NAME + "=\"#{…}\".");
      return;
    }
    var at = given.get().at();
    var name = new ArgumentCompiler(compiler).handedOn(given.get(), place);
    boolean filled = !element.children().isEmpty();
    out.markup("<").dynamic(new TagNameLeaf(name, at, filled, false));
    new Attributes(compiler, withoutName(given.get()), place.names()).writeTo(out);
    out.markup(">");
    content.run();
    out.dynamic(new TagNameLeaf(name, at, filled, true));
  }

  private Node.Element withoutName(Node.Attribute name) {
    List<Node.Attribute> others =
        element.attributes().stream().filter(attribute -> !attribute.equals(name)).toList();
    return new Node.Element(
        element.name(),
        others,
        element.directives(),
        element.children(),
        element.shape(),
        element.at());
  }
}
