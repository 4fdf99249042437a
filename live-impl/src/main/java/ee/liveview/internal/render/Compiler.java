package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.template.expr.Types;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compiles nodes without problems to blocks and reports what is wrong with their meaning. For one
 * template.
 */
public final class Compiler {
  private static final Pattern BEFORE_ROOT = Pattern.compile("\\s*(?:<!--.*?-->\\s*)*");

  private final Expressions expressions;
  private final List<Problem> problems = new ArrayList<>();
  private final List<EventUse> events = new ArrayList<>();
  private int localCount;

  Compiler(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Compiles a template against the names it may use. */
  public static Compilation compile(List<Node> nodes, Names names) {
    return new Compiler(Expressions.JAKARTA).template(nodes, names);
  }

  Compilation template(List<Node> nodes, Names names) {
    localCount = names.locals().size();
    var block = block(nodes, new Place(names, localCount, false), isRoot(nodes));
    return new Compilation(
        problems.isEmpty() ? new CompiledTemplate(block, localCount, events) : null, problems);
  }

  /**
   * Where in the template we are.
   *
   * @param slots how many loop variables are in reach
   * @param foreign inside svg or math
   */
  private record Place(Names names, int slots, boolean foreign) {
    Place inside(String element) {
      if (element.equalsIgnoreCase("svg") || element.equalsIgnoreCase("math")) {
        return new Place(names, slots, true);
      }
      return element.equalsIgnoreCase("foreignObject") ? new Place(names, slots, false) : this;
    }

    Place with(String name, Type type) {
      return new Place(names.with(name, new Names.Local(slots, type)), slots + 1, foreign);
    }
  }

  private Block block(List<Node> nodes, Place place, boolean root) {
    var out = new BlockBuilder();
    nodes(nodes, place, out);
    return out.build(root);
  }

  private void nodes(List<Node> nodes, Place place, BlockBuilder out) {
    for (int i = 0; i < nodes.size(); i++) {
      var node = nodes.get(i);
      if (node instanceof Node.Text text) {
        out.markup(text.markup());
      } else if (node instanceof Node.Interpolation text) {
        var expr = expr(text.expression(), text.at(), place);
        if (expr != null) {
          out.dynamic(new TextLeaf(expr));
        }
      } else if (node instanceof Node.Element element) {
        i += element(element, nodes.subList(i + 1, nodes.size()), place, out);
      }
    }
  }

  /** Returns how many of the following siblings belong to it. */
  private int element(Node.Element element, List<Node> after, Place place, BlockBuilder out) {
    var branch = element.directives().branch();
    boolean opensChoice =
        branch != null
            && branch.kind() == Node.Branch.Kind.IF
            && element.directives().loop() == null;
    if (opensChoice) {
      return choice(element, after, place, out);
    }
    content(element, place, out);
    return 0;
  }

  private int choice(Node.Element first, List<Node> after, Place place, BlockBuilder out) {
    var arms = new ArrayList<Choice.Arm>();
    addArm(first, place, arms);
    int used = 0;
    for (int i = 0; i < after.size(); i++) {
      if (after.get(i) instanceof Node.Text text && separatesNothing(text)) {
        continue;
      }
      if (!(after.get(i) instanceof Node.Element next) || !continues(next)) {
        break;
      }
      addArm(next, place, arms);
      used = i + 1;
      if (kind(next) == Node.Branch.Kind.ELSE) {
        break;
      }
    }
    out.dynamic(new Choice(arms));
    return used;
  }

  private static boolean separatesNothing(Node.Text text) {
    return text.markup().isBlank() || text.markup().startsWith("<!--");
  }

  private static boolean continues(Node.Element element) {
    var kind = kind(element);
    return kind == Node.Branch.Kind.ELSE_IF || kind == Node.Branch.Kind.ELSE;
  }

  private static Node.Branch.@Nullable Kind kind(Node.Element element) {
    var branch = element.directives().branch();
    return branch == null ? null : branch.kind();
  }

  private void addArm(Node.Element element, Place place, List<Choice.Arm> arms) {
    var branch = Objects.requireNonNull(element.directives().branch());
    boolean always = branch.kind() == Node.Branch.Kind.ELSE;
    var condition = always ? null : expr(branch.expression(), branch.at(), place);
    var out = new BlockBuilder();
    content(element, place, out);
    var block = out.build(element.directives().loop() == null && markable(element));
    if (always || condition != null) {
      arms.add(new Choice.Arm(condition, block));
    }
  }

  /** The element, once or for each element of a list; its branch is the caller's business. */
  private void content(Node.Element element, Place place, BlockBuilder out) {
    var directives = element.directives();
    if (directives.let() != null) {
      report(
          directives.let().at(),
          RenderError.LET_ON_ELEMENT,
          ":let names what a component yields, and <" + element.name() + "> is not a component",
          "Remove it, or use :for to name the elements of a list.");
    }
    if (directives.loop() != null) {
      loop(element, directives.loop(), place, out);
      return;
    }
    tag(element, place, out);
  }

  private void loop(Node.Element element, Node.Loop loop, Place place, BlockBuilder out) {
    var list = expr(loop.list(), loop.at(), place);
    Type itemType = Object.class;
    if (list != null) {
      itemType = Types.elementType(list.type());
      if (!list.rawType().isArray() && list.neverOneOf(Loop.WALKABLE)) {
        report(
            loop.at(),
            RenderError.NOT_A_LIST,
            ":for cannot walk through a " + list.rawType().getSimpleName(),
            "Give it an Iterable, an array, a Map, a Stream or an Optional.");
      }
    }
    int itemSlot = place.slots();
    var inside = place.with(loop.item(), itemType);
    int indexSlot = -1;
    if (loop.index() != null) {
      indexSlot = inside.slots();
      inside = inside.with(loop.index(), int.class);
    }
    localCount = Math.max(localCount, inside.slots());
    var branch = element.directives().branch();
    var filter =
        branch != null && branch.kind() == Node.Branch.Kind.IF
            ? expr(branch.expression(), branch.at(), inside)
            : null;
    var given = element.directives().key();
    var key = given == null ? null : expr(given.expression(), given.at(), inside);
    var row = new BlockBuilder();
    tag(element, inside, row);
    if (list != null) {
      out.dynamic(
          new Loop(list, itemSlot, Types.raw(itemType), indexSlot, filter, key, row.build(false)));
    }
  }

  private void tag(Node.Element element, Place place, BlockBuilder out) {
    var name = element.name();
    if (name.indexOf(':') > 0) {
      report(
          element.at(),
          RenderError.COMPONENT,
          "Components such as <" + name + "> are not supported yet",
          "Write the markup itself.");
    }
    out.markup("<").markup(name);
    new Attributes(this, element, place.names()).writeTo(out);
    collectEvents(element);
    boolean asWritten = place.inside(name).foreign();
    switch (element.shape()) {
      case VOID -> out.markup(">");
      case SELF_CLOSED -> out.markup(asWritten ? "/>" : "></" + name + ">");
      case PAIRED -> {
        out.markup(">");
        nodes(element.children(), place.inside(name), out);
        out.markup("</").markup(name).markup(">");
      }
    }
  }

  private void collectEvents(Node.Element element) {
    if (element.attribute("phx-target").isPresent()) {
      return; // sent to somebody else
    }
    for (var attribute : element.attributes()) {
      if (EventUse.ATTRIBUTES.contains(attribute.name())
          && attribute.value() instanceof Node.Value.Literal literal
          && !literal.markup().isBlank()
          && !literal.markup().startsWith("[")) {
        events.add(new EventUse(literal.markup(), attribute.name(), attribute.at()));
      }
    }
  }

  @Nullable PlacedExpr expr(String expression, Position at, Names names) {
    var expr = expressions.compile(expression, at, names, problems::add);
    return expr == null ? null : new PlacedExpr(expr, at);
  }

  private @Nullable PlacedExpr expr(String expression, Position at, Place place) {
    return expr(expression, at, place.names());
  }

  void report(Position at, RenderError code, String sentence, String remedy) {
    problems.add(Problem.at(at, code, sentence, remedy));
  }

  /** "Exactly one element, preceded at most by white space and single-line comments." */
  private static boolean isRoot(List<Node> nodes) {
    int elements = 0;
    for (var node : nodes) {
      if (node instanceof Node.Text text) {
        boolean harmless =
            elements == 0 ? BEFORE_ROOT.matcher(text.markup()).matches() : text.markup().isBlank();
        if (!harmless) {
          return false;
        }
      } else if (node instanceof Node.Element element) {
        var directives = element.directives();
        boolean always = directives.branch() == null && directives.loop() == null;
        if (++elements > 1 || !always || !markable(element)) {
          return false;
        }
      } else {
        return false;
      }
    }
    return elements == 1;
  }

  /**
   * Whether the client can write an empty stub for it: it knows elements without end tag by their
   * lower-case name only.
   */
  private static boolean markable(Node.Element element) {
    return element.shape() != Node.Shape.VOID
        || element.name().equals(element.name().toLowerCase(Locale.ROOT));
  }
}
