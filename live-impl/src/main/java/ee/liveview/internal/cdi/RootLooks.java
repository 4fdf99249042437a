package ee.liveview.internal.cdi;

import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.AssetUse;
import ee.liveview.internal.render.Compilation;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.Components;
import ee.liveview.internal.render.LayoutParts;
import ee.liveview.internal.render.RenderError;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.render.Templates;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.view.Globals;
import ee.liveview.internal.view.RootLayout;
import ee.liveview.internal.view.RootLayouts;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Compiles the root layouts: {@code liveview/root.html}, or the one that ships, and those of live
 * sessions that name one of their own.
 */
final class RootLooks {
  private static final String APPLICATION = "liveview/root.html";
  private static final String SHIPPED = "META-INF/liveview/root.html";

  private final Components components;
  private final Globals globals;
  private final Checks checks;
  private final Consumer<Problem> problems;
  private final UnaryOperator<Compilation> checked;
  private final List<AssetUse> assets = new ArrayList<>();

  /**
   * @param components that layouts may call
   * @param globals the names in reach of a layout
   * @param checked adds what is wrong with the components in a layout
   */
  RootLooks(
      Components components,
      Globals globals,
      Checks checks,
      Consumer<Problem> problems,
      UnaryOperator<Compilation> checked) {
    this.components = components;
    this.globals = globals;
    this.checks = checks;
    this.problems = problems;
    this.checked = checked;
  }

  /** Assets that the layouts name by a literal. */
  List<AssetUse> assets() {
    return assets;
  }

  /**
   * The layouts; empty when problems were reported.
   *
   * @param named class path resources of the live sessions that have their own
   */
  Optional<RootLayouts> of(Map<String, String> named) {
    var standard = layout(TemplateSource.resource(APPLICATION).orElseGet(RootLooks::shipped));
    Map<String, RootLayout> bySession = new HashMap<>();
    // One that is missing was reported with its live session.
    named.forEach(
        (session, path) ->
            TemplateSource.resource(path)
                .flatMap(this::layout)
                .ifPresent(layout -> bySession.put(session, layout)));
    return standard.map(layout -> new RootLayouts(layout, bySession));
  }

  private static SourceFile shipped() {
    return TemplateSource.resource(RootLooks.class, SHIPPED)
        .orElseThrow(
            () -> new IllegalStateException(SHIPPED + " is missing from the jar of live-impl"));
  }

  private Optional<RootLayout> layout(SourceFile source) {
    TemplateSlot.Recipe recipe = (text, annotated) -> compile(text);
    var first = recipe.compile(source, false);
    first.problems().forEach(problems);
    var slot = TemplateSlot.of(recipe, source, first);
    if (slot.isPresent()) {
      assets.addAll(AssetUse.in(Parser.parse(source).nodes()));
    }
    return slot.map(template -> new RootLayout(template, globals.values()));
  }

  private Compilation compile(SourceFile source) {
    var names =
        new Names(RootLayout.Page.class, MethodHandles.publicLookup(), Map.of(), globals.types());
    return Templates.compile(source, checks, nodes -> compile(nodes, source, names));
  }

  private Compilation compile(List<Node> nodes, SourceFile source, Names names) {
    var found = new ArrayList<Problem>();
    if (!LayoutParts.hasContent(nodes)) {
      found.add(
          Problem.at(
              source.position(0),
              RenderError.NO_CONTENT,
              "The root layout has no place for the view",
              "Write <live:content/> where the view belongs."));
    }
    if (!LayoutParts.shows(nodes, "head")) {
      found.add(
          Problem.at(
              source.position(0),
              RenderError.NO_CONTENT,
              "The root layout has no #{head}, without which no page becomes live",
              "Write #{head} into the <head>."));
    }
    var compiled = checked.apply(Compiler.compileRoot(nodes, names, components));
    Lifeless.check(compiled.draft(), "a root layout", found::add);
    boolean usable = found.isEmpty() && compiled.usable();
    found.addAll(compiled.problems());
    return new Compilation(compiled.draft(), found, usable);
  }
}
