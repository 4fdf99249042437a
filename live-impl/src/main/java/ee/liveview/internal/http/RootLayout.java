package ee.liveview.internal.http;

import ee.liveview.Html;
import ee.liveview.internal.diff.HtmlRender;
import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.AssetUse;
import ee.liveview.internal.render.Compilation;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.LayoutParts;
import ee.liveview.internal.render.RenderError;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.render.Templates;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.view.Globals;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The page around live views. It is written once, with the answer to an HTTP request; no diff ever
 * reaches it.
 */
final class RootLayout {
  private final TemplateSlot template;
  private final Globals globals;

  private RootLayout(TemplateSlot template, Globals globals) {
    this.template = template;
    this.globals = globals;
  }

  /** Its template, to be exchanged in development. */
  TemplateSlot template() {
    return template;
  }

  /**
   * What the layout may show, besides the global names.
   *
   * @param head meta tags, the script of the client, and what the view adds
   * @param content the live view
   * @param csrfToken for forms and links of the layout itself
   */
  record Page(
      String title,
      Html head,
      Html content,
      String contextPath,
      String csrfToken,
      Map<String, String> asset) {}

  /** Compiles a layout; null when problems were reported. */
  static @Nullable RootLayout of(
      SourceFile source,
      Globals globals,
      Checks checks,
      Consumer<Problem> problems,
      Consumer<List<AssetUse>> assets) {
    TemplateSlot.Recipe recipe = (text, annotated) -> compile(text, globals, checks);
    var first = recipe.compile(source, false);
    first.problems().forEach(problems);
    var slot = TemplateSlot.of(recipe, source, first);
    if (slot.isEmpty()) {
      return null;
    }
    assets.accept(AssetUse.in(Parser.parse(source).nodes()));
    return new RootLayout(slot.get(), globals);
  }

  private static Compilation compile(SourceFile source, Globals globals, Checks checks) {
    var names = new Names(Page.class, MethodHandles.lookup(), Map.of(), globals.types());
    return Templates.compile(source, checks, nodes -> compile(nodes, source, names));
  }

  private static Compilation compile(List<Node> nodes, SourceFile source, Names names) {
    var problems = new ArrayList<Problem>();
    if (!LayoutParts.hasContent(nodes)) {
      problems.add(
          Problem.at(
              source.position(0),
              RenderError.NO_CONTENT,
              "The root layout has no place for the view",
              "Write <live:content/> where the view belongs."));
    }
    if (!LayoutParts.shows(nodes, "head")) {
      problems.add(
          Problem.at(
              source.position(0),
              RenderError.NO_CONTENT,
              "The root layout has no #{head}, without which no page becomes live",
              "Write #{head} into the <head>."));
    }
    var compiled = Compiler.compileRoot(nodes, names);
    boolean usable = problems.isEmpty() && compiled.usable();
    problems.addAll(compiled.problems());
    return new Compilation(compiled.draft(), problems, usable);
  }

  String html(Page page) {
    var current = template.current();
    return HtmlRender.html(current, current.newScope(page, globals.values()));
  }
}
