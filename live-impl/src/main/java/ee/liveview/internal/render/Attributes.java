package ee.liveview.internal.render;

import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.expr.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles the attributes of one element. */
final class Attributes {
  private final Compiler compiler;
  private final Node.Element element;
  private final Names names;

  Attributes(Compiler compiler, Node.Element element, Names names) {
    this.compiler = compiler;
    this.element = element;
    this.names = names;
  }

  void writeTo(BlockBuilder out) {
    for (var attribute : element.attributes()) {
      write(attribute, out);
    }
    var spread = element.directives().spread();
    if (spread != null) {
      spread(spread, out);
    }
  }

  private void write(Node.Attribute attribute, BlockBuilder out) {
    var rule = AttributeRule.of(element.name(), attribute.name());
    var value = attribute.value();
    if (value instanceof Node.Value.Bare) {
      out.markup(" ").markup(attribute.name());
    } else if (value instanceof Node.Value.Literal literal) {
      out.markup(" ").markup(attribute.name()).markup("=").markup(quoted(literal.markup()));
    } else if (value instanceof Node.Value.Whole whole) {
      whole(rule, whole, out);
    } else if (value instanceof Node.Value.Mixed mixed) {
      out.markup(" ").markup(attribute.name()).markup("=\"");
      if (rule.url()) {
        url(rule, attribute, mixed, out);
      } else {
        parts(rule, mixed.parts(), out);
      }
      out.markup("\"");
    }
  }

  /** As written, in the quotes that fit: text from between single quotes may hold double ones. */
  private static String quoted(String markup) {
    boolean single = markup.indexOf('"') >= 0 && markup.indexOf('\'') < 0;
    return single ? "'" + markup + "'" : '"' + inDoubleQuotes(markup) + '"';
  }

  private static String inDoubleQuotes(String markup) {
    return markup.replace("\"", "&quot;");
  }

  private void whole(AttributeRule rule, Node.Value.Whole whole, BlockBuilder out) {
    var expr = compiler.expr(whole.expression(), whole.at(), names);
    if (expr == null) {
      return;
    }
    boolean alwaysThere =
        rule.stays()
            || StreamPlace.isRowId(whole, names)
            || (expr.rawType().isPrimitive() && expr.rawType() != boolean.class);
    if (alwaysThere) {
      out.markup(" ").markup(rule.name()).markup("=\"");
      out.dynamic(new AttributeValueLeaf(rule, expr)).markup("\"");
    } else {
      out.dynamic(new AttributeLeaf(rule, expr));
    }
  }

  private void parts(AttributeRule rule, List<Node> parts, BlockBuilder out) {
    for (var part : parts) {
      if (part instanceof Node.Text text) {
        out.markup(inDoubleQuotes(text.markup()));
      } else if (part instanceof Node.Interpolation code) {
        var expr = compiler.expr(code.expression(), code.at(), names);
        if (expr != null) {
          out.dynamic(new AttributeValueLeaf(rule, expr));
        }
      }
    }
  }

  /** Only the parts up to the one that settles the scheme need to be judged. */
  private void url(
      AttributeRule rule, Node.Attribute attribute, Node.Value.Mixed mixed, BlockBuilder out) {
    var parts = mixed.parts();
    int judged = judgedParts(parts);
    var harmless = new AttributeRule(rule.name(), AttributeRule.Kind.ORDINARY);
    if (parts.get(0) instanceof Node.Text start && judged <= 1) {
      if (ScriptUrls.refused(start.markup(), rule.kind() == AttributeRule.Kind.MEDIA_URL)) {
        compiler.report(
            attribute.at(),
            RenderError.SCRIPT_URL,
            "What stands in #{} here would be run as script",
            "Use phx-click with phx-value-… instead of a script address.");
      }
      parts(harmless, parts, out);
    } else if (parts.get(0) instanceof Node.Interpolation && judged == 1) {
      parts(rule, parts.subList(0, 1), out);
      parts(harmless, parts.subList(1, parts.size()), out);
    } else {
      joined(rule, parts.subList(0, judged), out);
      parts(harmless, parts.subList(judged, parts.size()), out);
    }
  }

  private static int judgedParts(List<Node> parts) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Node.Text text && ScriptUrls.settlesScheme(text.markup())) {
        boolean scheme = text.markup().charAt(0) == ':' || !settlesAtOnce(text.markup());
        return i == 1 && !scheme ? 1 : i + 1;
      }
    }
    return parts.size();
  }

  private static boolean settlesAtOnce(String markup) {
    return ScriptUrls.settlesScheme(markup.substring(0, 1));
  }

  private void joined(AttributeRule rule, List<Node> parts, BlockBuilder out) {
    var joined = new ArrayList<JoinedUrlLeaf.Part>();
    for (var part : parts) {
      if (part instanceof Node.Text text) {
        joined.add(new JoinedUrlLeaf.Part(inDoubleQuotes(text.markup()), null));
      } else if (part instanceof Node.Interpolation code) {
        var expr = compiler.expr(code.expression(), code.at(), names);
        if (expr != null) {
          joined.add(new JoinedUrlLeaf.Part("", expr));
        }
      }
    }
    out.dynamic(new JoinedUrlLeaf(rule, joined, parts.get(0).at()));
  }

  private void spread(Node.Bare spread, BlockBuilder out) {
    @Nullable PlacedExpr map = compiler.expr(spread.expression(), spread.at(), names);
    if (map == null) {
      return;
    }
    if (map.neverOneOf(List.of(Map.class))) {
      compiler.report(
          spread.at(),
          RenderError.NOT_ATTRIBUTES,
          ":attrs needs a map of attributes, this is a " + map.rawType().getSimpleName(),
          "Give it a Map<String, Object>.");
      return;
    }
    out.dynamic(new SpreadLeaf(element.name(), map));
  }
}
