package ee.liveview.internal.cdi;

import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.Compilation;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.LayoutParts;
import ee.liveview.internal.render.RenderError;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.Parser;
import java.util.ArrayList;
import java.util.List;

/**
 * An app layout: its nodes become part of each view that has it. In development another version of
 * it reaches all of them, or none.
 */
final class AppLayout {
  private final Checks checks;
  private final TemplateSlot slot;
  private final List<TemplateSlot> views = new ArrayList<>();
  private volatile Version version;

  /** What was read of a text. */
  private record Version(List<Node> nodes, LayoutParts parts, List<Problem> problems) {}

  AppLayout(SourceFile source, Checks checks) {
    this.checks = checks;
    this.version = read(source);
    this.slot = TemplateSlot.of(this::exchange, source, CompiledTemplate.NOTHING);
  }

  private Version read(SourceFile source) {
    var parsed = Parser.parse(source, checks);
    var found = new ArrayList<>(parsed.problems());
    found.addAll(parsed.warnings());
    var parts = LayoutParts.of(parsed.nodes());
    if (parsed.problems().isEmpty() && !LayoutParts.hasContent(parts.body())) {
      found.add(
          Problem.at(
              source.position(0),
              RenderError.NO_CONTENT,
              "The layout has no place for the view",
              "Write <live:content/> where the view belongs."));
    }
    return new Version(parsed.nodes(), parts, List.copyOf(found));
  }

  List<Problem> problems() {
    return version.problems();
  }

  List<Node> nodes() {
    return version.nodes();
  }

  LayoutParts parts() {
    return version.parts();
  }

  /** Where its next version is put; there is nothing to render in it. */
  TemplateSlot slot() {
    return slot;
  }

  /** Takes note of a view that is compiled with it. */
  void surrounds(TemplateSlot view) {
    views.add(view);
  }

  private Compilation exchange(SourceFile text, boolean annotated) {
    var next = read(text);
    if (!checks.errors(next.problems()).isEmpty()) {
      return new Compilation(CompiledTemplate.NOTHING, next.problems(), false);
    }
    var before = version;
    var found = put(next, annotated);
    if (checks.errors(found).isEmpty()) {
      return new Compilation(CompiledTemplate.NOTHING, next.problems(), true);
    }
    put(before, annotated);
    return new Compilation(CompiledTemplate.NOTHING, found, false);
  }

  /** Compiles all views with a version; returns what is wrong in them. */
  private List<Problem> put(Version next, boolean annotated) {
    version = next;
    return views.stream()
        .flatMap(view -> view.exchange(view.source(), annotated).stream())
        .toList();
  }
}
