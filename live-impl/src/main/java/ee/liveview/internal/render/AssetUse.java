package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An asset that a template asks for by a literal: {@code asset['app.css']}.
 *
 * @param at the expression
 */
public record AssetUse(String path, Position at) {
  private static final Pattern USE =
      Pattern.compile("(?<![\\w.$])asset\\s*\\[\\s*(?:'([^'\\\\]*)'|\"([^\"\\\\]*)\")\\s*]");

  /**
   * All uses in a template; none when it takes the name for a loop variable of its own.
   *
   * @param nodes of the template
   */
  public static List<AssetUse> in(List<Node> nodes) {
    var search = new Search();
    search.nodes(nodes);
    return search.hidden ? List.of() : search.found;
  }

  private static final class Search {
    private final List<AssetUse> found = new ArrayList<>();
    private boolean hidden;

    void nodes(List<Node> nodes) {
      for (var node : nodes) {
        if (node instanceof Node.Interpolation code) {
          expression(code.expression(), code.at());
        } else if (node instanceof Node.Element element) {
          element.attributes().forEach(attribute -> value(attribute.value()));
          directives(element.directives());
          nodes(element.children());
        }
      }
    }

    private void value(Node.Value value) {
      if (value instanceof Node.Value.Whole whole) {
        expression(whole.expression(), whole.at());
      } else if (value instanceof Node.Value.Mixed mixed) {
        nodes(mixed.parts());
      }
    }

    private void directives(Node.Directives directives) {
      var branch = directives.branch();
      if (branch != null) {
        expression(branch.expression(), branch.at());
      }
      var loop = directives.loop();
      if (loop != null) {
        hidden |= loop.item().equals("asset") || "asset".equals(loop.index());
        expression(loop.list(), loop.at());
      }
      bare(directives.key());
      bare(directives.spread());
    }

    private void bare(Node.@Nullable Bare bare) {
      if (bare != null) {
        expression(bare.expression(), bare.at());
      }
    }

    private void expression(String expression, Position at) {
      USE.matcher(expression)
          .results()
          .map(use -> use.group(1) == null ? use.group(2) : use.group(1))
          .forEach(path -> found.add(new AssetUse(path, at)));
    }
  }
}
