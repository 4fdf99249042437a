package ee.liveview.internal.render;

import ee.liveview.LiveStream;
import ee.liveview.Slot;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.TemplateError;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.template.expr.Types;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compiles nodes without problems to blocks and reports what is wrong with their meaning. For one
 * template.
 */
public final class Compiler {
  /** In the template of a component with state, the component itself. */
  public static final String MYSELF = "myself";

  private static final String SLOT = "live:slot";

  /** The components that come along and lead somewhere. */
  private static final Set<String> LINKING = Set.of("live:link", "live:button");

  private static final Pattern BEFORE_ROOT = Pattern.compile("\\s*(?:<!--.*?-->\\s*)*");

  private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*+");

  private final Expressions expressions;
  private final Components components;
  private final Around around;
  private final List<Problem> problems = new ArrayList<>();
  private final List<EventUse> events = new ArrayList<>();
  private final List<EventUse> ownEvents = new ArrayList<>();
  private final List<CallUse> calls = new ArrayList<>();
  private final List<ValueUse> values = new ArrayList<>();
  private final List<ViewUse> views = new ArrayList<>();
  private final List<LinkUse> links = new ArrayList<>();
  private int localCount;

  Compiler(Expressions expressions, Components components) {
    this(expressions, components, Around.NOTHING);
  }

  private Compiler(Expressions expressions, Components components, Around around) {
    this.expressions = expressions;
    this.components = components;
    this.around = around;
  }

  /** Compiles a template against the names it may use and the components it may call. */
  public static Compilation compile(List<Node> nodes, Names names, Components components) {
    return new Compiler(Expressions.jakarta(names.lookup()), components).template(nodes, names);
  }

  /** Compiles a template that calls no components. */
  public static Compilation compile(List<Node> nodes, Names names) {
    return compile(nodes, names, Components.NONE);
  }

  /** Compiles an app layout around a view; both may use the names of the view. */
  public static Compilation compileAround(
      List<Node> view, List<Node> layout, Names names, Components components) {
    return new Compiler(
            Expressions.jakarta(names.lookup()),
            components,
            new Around(Around.Kind.VIEW, view, names))
        .template(layout, names);
  }

  /** Compiles a root layout; {@code title} and {@code content} must be among the names. */
  public static Compilation compileRoot(List<Node> layout, Names names, Components components) {
    return new Compiler(
            Expressions.jakarta(names.lookup()),
            components,
            new Around(Around.Kind.PAGE, List.of(), names))
        .template(layout, names);
  }

  /**
   * What a template surrounds.
   *
   * @param view the nodes of the view in an app layout
   * @param names of the view
   */
  private record Around(Kind kind, List<Node> view, @Nullable Names names) {
    static final Around NOTHING = new Around(Kind.NOTHING, List.of(), null);

    enum Kind {
      NOTHING,
      VIEW,
      PAGE
    }
  }

  Compilation template(List<Node> nodes, Names names) {
    localCount = names.locals().size();
    var block = block(nodes, new Place(names, localCount, false, null), isRoot(nodes));
    return new Compilation(
        new CompiledTemplate(block, localCount, events, ownEvents, values, calls, views, links),
        TemplateError.reported(problems),
        problems.isEmpty());
  }

  /**
   * Where in the template we are.
   *
   * @param slots how many loop variables are in reach
   * @param foreign inside svg or math
   * @param parent the element around; null where that is somebody else's business
   */
  record Place(Names names, int slots, boolean foreign, Node.@Nullable Element parent) {
    Place inside(Node.Element element) {
      return new Place(names, slots, foreignIn(element.name()), element);
    }

    boolean foreignIn(String element) {
      return element.equalsIgnoreCase("svg")
          || element.equalsIgnoreCase("math")
          || (foreign && !element.equalsIgnoreCase("foreignObject"));
    }

    /** Between the tags of a component, which puts it where it likes. */
    Place outside() {
      return new Place(names, slots, foreign, null);
    }

    Place with(String name, Type type) {
      return new Place(names.with(name, new Names.Local(slots, type)), slots + 1, foreign, parent);
    }
  }

  /** What a call writes for a slot, or a component shows when it wrote nothing. */
  Block block(List<Node> nodes, Place place) {
    var content = stripped(nodes);
    return block(content, place, isRoot(content));
  }

  /**
   * Nodes without the white space at both ends: it would keep a single element from being told
   * apart.
   */
  public static List<Node> stripped(List<Node> nodes) {
    int start = 0;
    int end = nodes.size();
    while (start < end && isBlank(nodes.get(start))) {
      start++;
    }
    while (end > start && isBlank(nodes.get(end - 1))) {
      end--;
    }
    var stripped = new ArrayList<>(nodes.subList(start, end));
    if (!stripped.isEmpty()) {
      strip(stripped, 0, String::stripLeading);
      strip(stripped, stripped.size() - 1, String::stripTrailing);
    }
    return stripped;
  }

  private static boolean isBlank(Node node) {
    return node instanceof Node.Text text && text.markup().isBlank();
  }

  private static void strip(List<Node> nodes, int index, UnaryOperator<String> stripping) {
    if (nodes.get(index) instanceof Node.Text text) {
      nodes.set(index, new Node.Text(stripping.apply(text.markup()), text.at()));
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
    if (directives.let() != null
        && (!isComponent(element.name()) || element.name().equals(DynamicTag.NAME))) {
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
    var head = insideLoop(loop, place);
    var inside = head.place();
    var branch = element.directives().branch();
    var filter =
        branch != null && branch.kind() == Node.Branch.Kind.IF
            ? expr(branch.expression(), branch.at(), inside)
            : null;
    var given = element.directives().key();
    var key = given == null ? null : expr(given.expression(), given.at(), inside);
    var row = new BlockBuilder();
    tag(element, inside, row);
    var list = head.list();
    if (list != null && isStream(list) && !StreamPlace.hasRowId(element, loop.item())) {
      report(
          element.at(),
          RenderError.STREAM_ROW_ID,
          "The row of a stream does not have the id by which it is found again",
          "Write id=\"#{%s.domId}\" on <%s>.".formatted(loop.item(), element.name()));
    }
    if (list != null) {
      out.dynamic(
          new Loop(
              list,
              head.itemSlot(),
              head.itemType(),
              head.indexSlot(),
              filter,
              key,
              row.build(false),
              StreamPlace.around(this, place)));
    }
  }

  private static boolean isStream(PlacedExpr list) {
    return LiveStream.class.isAssignableFrom(list.rawType());
  }

  /** Compiles what has its problems reported elsewhere. */
  <R> R again(Supplier<R> compiling) {
    int known = problems.size();
    var result = compiling.get();
    problems.subList(known, problems.size()).clear();
    return result;
  }

  /** The list of a loop and the place in which its variables are in reach. */
  LoopHead insideLoop(Node.Loop loop, Place place) {
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
      if (isStream(list) && StreamPlace.around(this, place) == null) {
        report(
            loop.at(), RenderError.STREAM_PLACE, StreamPlace.MISPLACED, StreamPlace.PLACE_REMEDY);
      }
    }
    int itemSlot = place.slots();
    var inside = place.with(loop.item(), itemType);
    int indexSlot = -1;
    if (loop.index() != null) {
      indexSlot = inside.slots();
      inside = inside.with(loop.index(), int.class);
    }
    reserve(inside);
    return new LoopHead(list, itemSlot, Types.raw(itemType), indexSlot, inside);
  }

  /** Makes room for the variables of a place. */
  void reserve(Place place) {
    localCount = Math.max(localCount, place.slots());
  }

  /** Whether {@code :let} is a name; if not, says so. */
  boolean isName(Node.Bare let) {
    boolean name = NAME.matcher(let.expression()).matches();
    if (!name) {
      report(
          let.at(),
          RenderError.BAD_LET,
          "The value of :let is not a name",
          "Write :let=\"item\"; what a component yields can be read from it: #{item.name}.");
    }
    return name;
  }

  private void tag(Node.Element element, Place place, BlockBuilder out) {
    var name = element.name();
    if (layoutTag(element, place, out)) {
      return;
    }
    if (isComponent(name)) {
      component(element, place, out);
      return;
    }
    out.markup("<").markup(name);
    checkCommands(element, place.names());
    new Attributes(this, element, place.names()).writeTo(out);
    collectEvents(element);
    collectValues(element);
    boolean asWritten = place.foreignIn(name);
    switch (element.shape()) {
      case VOID -> out.markup(">");
      case SELF_CLOSED -> out.markup(asWritten ? "/>" : "></" + name + ">");
      case PAIRED -> {
        out.markup(">");
        nodes(element.children(), place.inside(element), out);
        out.markup("</").markup(name).markup(">");
      }
    }
  }

  private static boolean isComponent(String name) {
    return name.indexOf(':') > 0;
  }

  private void component(Node.Element element, Place place, BlockBuilder out) {
    var name = element.name();
    if (name.equals(SLOT)) {
      slot(element, place, out);
      return;
    }
    if (name.equals(DynamicTag.NAME)) {
      collectEvents(element);
      new DynamicTag(this, element, place)
          .writeTo(out, () -> nodes(element.children(), place.outside(), out));
      return;
    }
    if (name.equals(ComponentTag.NAME)) {
      new ComponentTag(this, element, place, components).writeTo(out);
      return;
    }
    if (name.equals(ViewTag.NAME)) {
      view(element, place, out);
      return;
    }
    if (name.startsWith(CallCompiler.SLOT_PREFIX)) {
      report(
          element.at(),
          RenderError.SLOT_OUTSIDE,
          "<" + name + "> does not stand directly in a component",
          "Put it between the tags of the component whose slot it is.");
      return;
    }
    var component = components.find(name);
    if (component == null) {
      report(
          element.at(),
          RenderError.COMPONENT,
          "There is no component <" + name + ">",
          Nearest.to(name, components.names())
              .map(near -> "Did you mean <" + near + ">?")
              .orElse("Write a record with @FunctionComponent(\"" + name + "\")."));
      return;
    }
    call(component, element, place, out);
  }

  /** A call of a component, as the attributes and the content of an element say. */
  void call(ComponentType component, Node.Element element, Place place, BlockBuilder out) {
    calls.add(use(component, element));
    checkCommands(element, place.names());
    collectEvents(element);
    out.dynamic(new CallCompiler(this, element, component, place.outside()).call());
  }

  /** Does something that may be wrong; then it is as if it had not been done. */
  boolean attempt(Runnable work) {
    var kept = List.of(problems, events, ownEvents, calls, values, views, links);
    var sizes = kept.stream().map(List::size).toList();
    work.run();
    boolean fine = problems.size() == sizes.get(0);
    for (int i = 0; i < sizes.size() && !fine; i++) {
      kept.get(i).subList(sizes.get(i), kept.get(i).size()).clear();
    }
    return fine;
  }

  private static CallUse use(ComponentType component, Node.Element element) {
    return new CallUse(
        component,
        element.attributes().stream().map(Node.Attribute::name).toList(),
        element.children().stream()
            .filter(child -> child instanceof Node.Element)
            .map(child -> ((Node.Element) child).name())
            .filter(name -> name.startsWith(CallCompiler.SLOT_PREFIX))
            .map(name -> name.substring(CallCompiler.SLOT_PREFIX.length()))
            .distinct()
            .toList(),
        element.at());
  }

  /** {@code <live:slot>}: in the template of a component, what its call wrote. */
  private void slot(Node.Element element, Place place, BlockBuilder out) {
    var entry = element.attribute("entry");
    PlacedExpr slot = null;
    if (entry.isPresent() && entry.get().value() instanceof Node.Value.Whole whole) {
      slot = expr(whole.expression(), whole.at(), place);
    } else {
      var name = element.attribute("name");
      var wanted =
          name.isPresent() && name.get().value() instanceof Node.Value.Literal literal
              ? literal.markup()
              : ComponentType.INNER;
      slot = expr(wanted, name.map(Node.Attribute::at).orElse(element.at()), place);
    }
    PlacedExpr value = null;
    var given = element.attribute("value");
    if (given.isPresent() && given.get().value() instanceof Node.Value.Whole whole) {
      value = expr(whole.expression(), whole.at(), place);
    }
    if (slot == null) {
      return;
    }
    if (slot.neverOneOf(List.of(Slot.class, Slot.Entry.class))) {
      report(
          slot.at(),
          RenderError.NOT_A_SLOT,
          "<live:slot> cannot show a " + slot.rawType().getSimpleName(),
          "Name a slot of the component: a component Slot of its record.");
      return;
    }
    var otherwise =
        element.children().isEmpty() ? null : block(element.children(), place.outside());
    out.dynamic(new SlotPlace(slot, value, otherwise));
  }

  /** {@code <live:render>}: another view inside of this one. */
  private void view(Node.Element element, Place place, BlockBuilder out) {
    if (around.kind() == Around.Kind.PAGE) {
      misplaced(
          element,
          "a view, an app layout or a component",
          "Write #{liveViews.showNamed('ClockView', {})}.");
      return;
    }
    new ViewTag(this, element, place).writeTo(out);
  }

  /** The template shows another view. */
  void uses(ViewUse view) {
    views.add(view);
  }

  private void checkCommands(Node.Element element, Names names) {
    var commands = new CommandCheck(element, names);
    problems.addAll(commands.problems());
    events.addAll(commands.events());
    links.addAll(commands.links());
    if (LINKING.contains(element.name())) {
      element.attribute("navigate").flatMap(LinkUse::of).ifPresent(links::add);
      element.attribute("patch").flatMap(LinkUse::of).ifPresent(links::add);
    }
  }

  /** Whether it was an element that layouts are made of; its place is checked too. */
  private boolean layoutTag(Node.Element element, Place place, BlockBuilder out) {
    switch (element.name()) {
      case LayoutParts.CONTENT -> {
        if (around.kind() == Around.Kind.PAGE) {
          var content = expr("content", element.at(), place);
          if (content != null) {
            out.dynamic(new TextLeaf(content));
          }
        } else if (around.kind() == Around.Kind.VIEW) {
          view(place, out);
        } else {
          misplaced(element, "a layout", "Only what is written around views has a place for them.");
        }
      }
      case LayoutParts.TITLE -> {
        if (around.kind() == Around.Kind.PAGE) {
          new TitleTag(this, element, place.names()).writeTo(out);
        } else {
          misplaced(element, "a root layout", "Call live.title(…) to change the title of a page.");
        }
      }
      case LayoutParts.HEAD ->
          misplaced(
              element,
              "the outermost level of a view or an app layout",
              "Move it out of the elements around it; :if may stand on what is in it.");
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The view in its layout: a block of its own, for which the layout's loops do not exist. */
  private void view(Place place, BlockBuilder out) {
    var inside = new Place(Objects.requireNonNull(around.names()), place.slots(), false, null);
    var block = block(around.view(), inside, isRoot(around.view()));
    out.dynamic(new Choice(List.of(new Choice.Arm(null, block))));
  }

  private void misplaced(Node.Element element, String where, String remedy) {
    report(
        element.at(),
        RenderError.LAYOUT_TAG,
        "<" + element.name() + "> belongs in " + where,
        remedy);
  }

  private void collectEvents(Node.Element element) {
    for (var attribute : element.attributes()) {
      if (EventUse.ATTRIBUTES.contains(attribute.name())) {
        collectEvent(element, attribute);
      }
    }
  }

  /** An attribute that sends an event, unless it goes to somebody else or runs commands. */
  void collectEvent(Node.Element element, Node.Attribute attribute) {
    var target = element.attribute("phx-target").map(Node.Attribute::value);
    boolean own =
        target.isPresent()
            && target.get() instanceof Node.Value.Whole whole
            && whole.expression().equals(MYSELF);
    if ((target.isEmpty() || own)
        && attribute.value() instanceof Node.Value.Literal literal
        && !literal.markup().isBlank()
        && !literal.markup().startsWith("[")) {
      var written = attribute.name() + "=\"" + literal.markup() + "\"";
      (own ? ownEvents : events).add(new EventUse(literal.markup(), written, attribute.at()));
    }
  }

  private void collectValues(Node.Element element) {
    if (element.attribute("phx-target").isPresent() || element.attribute("phx-hook").isPresent()) {
      return; // somebody else may read them
    }
    var sent = new ArrayList<String>();
    for (var attribute : element.attributes()) {
      if (EventUse.ATTRIBUTES.contains(attribute.name())) {
        if (!(attribute.value() instanceof Node.Value.Literal literal)
            || literal.markup().startsWith("[")) {
          return; // nobody knows who gets them
        }
        sent.add(literal.markup());
      }
    }
    if (sent.isEmpty()) {
      return;
    }
    for (var attribute : element.attributes()) {
      var name = attribute.name().toLowerCase(Locale.ROOT);
      if (name.startsWith(ValueUse.PREFIX)) {
        values.add(
            new ValueUse(
                name.substring(ValueUse.PREFIX.length()), attribute.name(), sent, attribute.at()));
      }
    }
  }

  @Nullable PlacedExpr expr(String expression, Position at, Names names) {
    if (TemplateError.isTooMany(problems)) {
      return null;
    }
    var expr = expressions.compile(expression, at, names, problems::add);
    return expr == null ? null : new PlacedExpr(expr, at);
  }

  @Nullable PlacedExpr expr(String expression, Position at, Place place) {
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
    if (isComponent(element.name())) {
      return false; // what it shows is its own business
    }
    return element.shape() != Node.Shape.VOID
        || element.name().equals(element.name().toLowerCase(Locale.ROOT));
  }
}
