package ee.liveview.internal.template.expr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the calls in chains that begin at one name, in the order in which they are written. */
final class LiteralCalls implements Ast.Visitor<List<LiteralCall>> {
  private final String root;
  private final Site start;
  private final List<LiteralCall> found = new ArrayList<>();

  LiteralCalls(String root, Site start) {
    this.root = root;
    this.start = start;
  }

  List<LiteralCall> in(Ast expression) {
    return List.copyOf(expression.accept(this));
  }

  private void walk(List<Ast> nodes) {
    nodes.forEach(node -> node.accept(this));
  }

  private void walk(@Nullable Ast... nodes) {
    for (var node : nodes) {
      if (node != null) {
        node.accept(this);
      }
    }
  }

  @Override
  public List<LiteralCall> call(Ast.Call node) {
    walk(node.base());
    walk(node.arguments());
    if (fromRoot(node.base())) {
      var arguments = node.arguments().stream().map(LiteralCalls::value).toArray();
      found.add(
          new LiteralCall(node.name(), Arrays.asList(arguments), start.at(node.at()).position()));
    }
    return found;
  }

  private boolean fromRoot(@Nullable Ast base) {
    return base instanceof Ast.Name name
        ? name.name().equals(root)
        : base instanceof Ast.Call call && fromRoot(call.base());
  }

  private static @Nullable Object value(Ast node) {
    if (node instanceof Ast.Literal literal) {
      return literal.value();
    }
    if (node instanceof Ast.ListOf list) {
      return Arrays.asList(list.items().stream().map(LiteralCalls::value).toArray());
    }
    return node instanceof Ast.MapOf map ? value(map) : LiteralCall.UNKNOWN;
  }

  private static Object value(Ast.MapOf map) {
    Map<Object, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < map.keys().size(); i++) {
      if (!(map.keys().get(i) instanceof Ast.Literal key && key.value() instanceof String name)) {
        return LiteralCall.UNKNOWN;
      }
      values.put(name, value(map.values().get(i)));
    }
    return values;
  }

  @Override
  public List<LiteralCall> literal(Ast.Literal node) {
    return found;
  }

  @Override
  public List<LiteralCall> name(Ast.Name node) {
    return found;
  }

  @Override
  public List<LiteralCall> property(Ast.Property node) {
    walk(node.base());
    return found;
  }

  @Override
  public List<LiteralCall> index(Ast.Index node) {
    walk(node.base(), node.key());
    return found;
  }

  @Override
  public List<LiteralCall> unary(Ast.Unary node) {
    walk(node.operand());
    return found;
  }

  @Override
  public List<LiteralCall> binary(Ast.Binary node) {
    walk(node.left(), node.right());
    return found;
  }

  @Override
  public List<LiteralCall> choice(Ast.Choice node) {
    walk(node.condition(), node.then(), node.otherwise());
    return found;
  }

  @Override
  public List<LiteralCall> list(Ast.ListOf node) {
    walk(node.items());
    return found;
  }

  @Override
  public List<LiteralCall> set(Ast.SetOf node) {
    walk(node.items());
    return found;
  }

  @Override
  public List<LiteralCall> map(Ast.MapOf node) {
    walk(node.keys());
    walk(node.values());
    return found;
  }
}
