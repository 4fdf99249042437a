package ee.liveview.internal.cdi;

import ee.liveview.LiveView;
import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.AssetUse;
import ee.liveview.internal.render.Compilation;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.Components;
import ee.liveview.internal.render.LayoutParts;
import ee.liveview.internal.render.SourceComments;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.render.Templates;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.view.ViewType;
import ee.liveview.internal.view.ViewType.Look;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Compiles views into each of the app layouts that they may have. */
final class Looks {
  private static final String APPLICATION = "liveview/app.html";

  private final Components components;
  private final Checks checks;
  private final Consumer<Problem> problems;
  private final Consumer<TemplateSlot> templates;
  private final List<AssetUse> assets = new ArrayList<>();
  private final Map<String, Optional<AppLayout>> layouts = new HashMap<>();

  /**
   * @param components that views and layouts may call
   * @param templates is told of all that may be exchanged in development
   */
  Looks(
      Components components,
      Checks checks,
      Consumer<Problem> problems,
      Consumer<TemplateSlot> templates) {
    this.components = components;
    this.checks = checks;
    this.problems = problems;
    this.templates = templates;
  }

  /**
   * A view to be compiled.
   *
   * @param session the layout of its live session; empty leaves it to the view
   * @param checked adds what is wrong between the view and a template of it
   */
  record View(
      Class<?> type,
      SourceFile source,
      String session,
      Names names,
      UnaryOperator<Compilation> checked) {}

  /** Assets that the templates name by a literal. */
  List<AssetUse> assets() {
    return assets;
  }

  /** The looks of a view; empty when problems were reported. */
  Optional<ViewType.Looks> of(View view) {
    var nodes = Parser.parse(view.source(), checks).nodes();
    var alone = look(view, null);
    if (alone.isEmpty()) {
      return Optional.empty();
    }
    noteAssets(view.type(), nodes);
    Map<String, Look> looks = new LinkedHashMap<>();
    looks.put(LiveView.NO_LAYOUT, alone.get());
    boolean whole = true;
    for (var name : wanted(view.type(), view.session())) {
      if (!name.equals(LiveView.NO_LAYOUT)) {
        var look = layout(view.type(), name).flatMap(around -> look(view, around));
        look.ifPresent(l -> looks.put(name, l));
        whole &= look.isPresent();
      }
    }
    if (!whole) {
      return Optional.empty();
    }
    var first = first(view.type(), view.session(), looks.keySet());
    return Optional.of(
        new ViewType.Looks(Objects.requireNonNull(looks.get(first)), Map.copyOf(looks)));
  }

  private Optional<Look> look(View view, @Nullable AppLayout layout) {
    var head = new AtomicReference<@Nullable CompiledTemplate>();
    TemplateSlot.Recipe recipe = (text, annotated) -> compile(view, layout, text, annotated, head);
    var first = recipe.compile(view.source(), false);
    first.problems().forEach(problems);
    var slot = TemplateSlot.of(recipe, view.source(), first);
    slot.ifPresent(templates);
    if (layout != null) {
      slot.ifPresent(layout::surrounds);
    }
    return slot.map(template -> new Look(template, head::get));
  }

  /**
   * @param head is given what belongs to a usable template
   */
  private Compilation compile(
      View view,
      @Nullable AppLayout layout,
      SourceFile text,
      boolean annotated,
      AtomicReference<@Nullable CompiledTemplate> head) {
    var heads = new ArrayList<Compilation>(1);
    var compiled =
        Templates.compile(text, checks, nodes -> compile(view, layout, nodes, heads::add));
    var whole =
        view.checked()
            .apply(
                annotated
                    ? new Compilation(
                        SourceComments.around(
                            compiled.draft(), view.type().getName(), text.position(0)),
                        compiled.problems(),
                        compiled.usable())
                    : compiled);
    if (whole.usable()) {
      head.set(heads.isEmpty() ? null : heads.get(0).template());
    }
    return whole;
  }

  private Compilation compile(
      View view, @Nullable AppLayout layout, List<Node> nodes, Consumer<Compilation> heads) {
    var parts = LayoutParts.of(nodes);
    var body =
        layout == null
            ? Compiler.compile(parts.body(), view.names(), components)
            : Compiler.compileAround(parts.body(), layout.parts().body(), view.names(), components);
    var inHead = new ArrayList<>(layout == null ? List.of() : layout.parts().head());
    inHead.addAll(parts.head());
    if (inHead.isEmpty()) {
      return body;
    }
    var head = head(inHead, view.names());
    heads.accept(head);
    var found = new ArrayList<>(body.problems());
    found.addAll(head.problems());
    return new Compilation(body.draft(), found, body.usable() && head.usable());
  }

  /** All layouts that a view may have, by their names. */
  private Set<String> wanted(Class<?> view, String session) {
    Set<String> names = new LinkedHashSet<>();
    if (Routes.none(view)) {
      return names; // only ever shown inside of something
    }
    if (!session.isEmpty()) {
      names.add(TemplateSource.strip(session));
    }
    for (var name : view.getAnnotation(LiveView.class).layout()) {
      names.add(TemplateSource.strip(name));
    }
    if (TemplateSource.resource(view, APPLICATION).isPresent()) {
      names.add(APPLICATION);
    }
    return names;
  }

  /** What the session says comes before what the view says, and that before the application. */
  private static String first(Class<?> view, String session, Set<String> known) {
    var own = view.getAnnotation(LiveView.class).layout();
    if (Routes.none(view)) {
      return LiveView.NO_LAYOUT;
    }
    if (!session.isEmpty()) {
      return TemplateSource.strip(session);
    }
    if (own.length > 0) {
      return TemplateSource.strip(own[0]);
    }
    return known.contains(APPLICATION) ? APPLICATION : LiveView.NO_LAYOUT;
  }

  /** A layout, read once however many views have it; empty when problems were reported. */
  private Optional<AppLayout> layout(Class<?> view, String name) {
    var known = layouts.get(name);
    if (known == null) {
      known = read(view, name);
      layouts.put(name, known);
    }
    return known;
  }

  private Optional<AppLayout> read(Class<?> view, String name) {
    var source = TemplateSource.resource(view, name);
    if (source.isEmpty()) {
      problems.accept(
          Problem.of(
              DefinitionProblem.NO_LAYOUT,
              "There is no layout " + name + ", which " + view.getName() + " asks for",
              Nearest.to(name, Set.of(LiveView.NO_LAYOUT, APPLICATION))
                  .map(near -> "Did you mean \"" + near + "\"?")
                  .orElse("Put it on the class path of the application.")));
      return Optional.empty();
    }
    var layout = new AppLayout(source.get(), checks);
    layout.problems().forEach(problems);
    if (!checks.errors(layout.problems()).isEmpty()) {
      return Optional.empty();
    }
    noteAssets(view, layout.nodes());
    templates.accept(layout.slot());
    return Optional.of(layout);
  }

  private void noteAssets(Class<?> view, List<Node> nodes) {
    if (!hasMember(view, "asset")) {
      assets.addAll(AssetUse.in(nodes));
    }
  }

  /** Whether the name means something of the view, which comes before what is global. */
  private static boolean hasMember(Class<?> view, String name) {
    var getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    for (Class<?> type = view; type != null; type = type.getSuperclass()) {
      for (var field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return true;
        }
      }
      for (var method : type.getDeclaredMethods()) {
        if (method.getName().equals(name) || method.getName().equals(getter)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What is added to the head. */
  private Compilation head(List<Node> nodes, Names names) {
    var compiled = Compiler.compile(nodes, names, components);
    var found = new ArrayList<>(compiled.problems());
    Lifeless.check(compiled.draft(), "<live:head>", found::add);
    return new Compilation(compiled.draft(), found, checks.errors(found).isEmpty());
  }
}
