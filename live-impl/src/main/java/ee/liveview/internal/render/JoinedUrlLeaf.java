package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.expr.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address of several parts that only together say which scheme it has: {@code
 * href="#{scheme}:#{rest}"}. It is judged and sent as a whole.
 */
final class JoinedUrlLeaf extends Leaf {
  private final AttributeRule rule;
  private final List<Part> parts;

  /** Text as written, or an expression. */
  record Part(String markup, @Nullable PlacedExpr expr) {}

  JoinedUrlLeaf(AttributeRule rule, List<Part> parts, Position at) {
    super(at);
    this.rule = rule;
    this.parts = List.copyOf(parts);
  }

  /** The parts joined: markup already, since the literal ones are. */
  @Override
  public Object value(Scope scope, @Nullable Object known) {
    var plain = new StringBuilder();
    var markup = new StringBuilder();
    for (var part : parts) {
      if (part.expr() == null) {
        plain.append(part.markup());
        markup.append(part.markup());
      } else {
        var value = part.expr().shown(scope, null);
        plain.append(Texts.plain(value));
        markup.append(value == null ? "" : Texts.quoted(value));
      }
    }
    return ScriptUrls.refused(plain.toString(), rule.kind() == AttributeRule.Kind.MEDIA_URL)
        ? ScriptUrls.INSTEAD
        : markup.toString();
  }

  @Override
  boolean settledBy(int slot) {
    return parts.stream().allMatch(part -> part.expr() == null || part.expr().settledBy(slot));
  }

  @Override
  String write(Object value) {
    return value.toString();
  }
}
