package ee.liveview.internal.render;

import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.expr.Names;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code <live:title prefix="" suffix=" · Shop" default="Shop"/>}: the title of the page now, and
 * what the client needs to write the next one in the same way.
 */
final class TitleTag {
  private static final Set<String> ATTRIBUTES = Set.of("prefix", "suffix", "default");

  private final Compiler compiler;
  private final Node.Element element;
  private final Names names;

  TitleTag(Compiler compiler, Node.Element element, Names names) {
    this.compiler = compiler;
    this.element = element;
    this.names = names;
  }

  void writeTo(BlockBuilder out) {
    for (var attribute : element.attributes()) {
      if (!ATTRIBUTES.contains(attribute.name())) {
        compiler.report(
            attribute.at(),
            RenderError.LAYOUT_TAG,
            "<live:title> has no attribute " + attribute.name(),
            "It takes prefix, suffix and default.");
      }
    }
    if (!element.children().isEmpty()) {
      compiler.report(
          element.at(),
          RenderError.LAYOUT_TAG,
          "<live:title> has content, but it shows the title of the page",
          "Write <live:title/>, and what surrounds the title as prefix and suffix.");
    }
    out.markup("<title");
    data("prefix", out);
    data("default", out);
    data("suffix", out);
    out.markup(">");
    text("prefix", out);
    title(out);
    text("suffix", out);
    out.markup("</title>");
  }

  private void data(String name, BlockBuilder out) {
    var value = value(name);
    if (value == null) {
      return;
    }
    out.markup(" data-").markup(name).markup("=\"");
    if (value instanceof Node.Value.Literal literal) {
      out.markup(literal.markup().replace("\"", "&quot;"));
    }
    var rule = AttributeRule.of("title", "data-" + name);
    for (var part : parts(value)) {
      if (part instanceof Node.Text text) {
        out.markup(text.markup().replace("\"", "&quot;"));
      } else if (part instanceof Node.Interpolation code) {
        var expr = compiler.expr(code.expression(), code.at(), names);
        if (expr != null) {
          out.dynamic(new AttributeValueLeaf(rule, expr));
        }
      }
    }
    out.markup("\"");
  }

  /** The same as text: what an attribute may hold, a title may too, but for the end tag. */
  private void text(String name, BlockBuilder out) {
    var value = value(name);
    if (value instanceof Node.Value.Literal literal) {
      out.markup(literal.markup().replace("<", "&lt;"));
    }
    for (var part : value == null ? List.<Node>of() : parts(value)) {
      if (part instanceof Node.Text text) {
        out.markup(text.markup().replace("<", "&lt;"));
      } else if (part instanceof Node.Interpolation code) {
        var expr = compiler.expr(code.expression(), code.at(), names);
        if (expr != null) {
          out.dynamic(new TextLeaf(expr));
        }
      }
    }
  }

  private void title(BlockBuilder out) {
    var empty = compiler.expr("title.isBlank()", element.at(), names);
    var title = compiler.expr("title", element.at(), names);
    if (empty == null || title == null) {
      return;
    }
    var otherwise = new BlockBuilder();
    text("default", otherwise);
    var shown = new BlockBuilder().dynamic(new TextLeaf(title));
    out.dynamic(
        new Choice(
            List.of(
                new Choice.Arm(empty, otherwise.build(false)),
                new Choice.Arm(null, shown.build(false)))));
  }

  private Node.@Nullable Value value(String name) {
    return element.attribute(name).map(Node.Attribute::value).orElse(null);
  }

  private static List<Node> parts(Node.Value value) {
    if (value instanceof Node.Value.Whole whole) {
      return List.of(new Node.Interpolation(whole.expression(), whole.at()));
    }
    return value instanceof Node.Value.Mixed mixed ? mixed.parts() : List.of();
  }
}
