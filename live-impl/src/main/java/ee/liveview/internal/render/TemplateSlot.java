package ee.liveview.internal.render;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * The place of one template, to which views refer instead of the template itself: in development
 * another version is put into it while pages are open. Thread-safe.
 */
public final class TemplateSlot {
  private final Recipe recipe;
  private volatile SourceFile source;
  private volatile CompiledTemplate current;

  /** Makes a template of its text. */
  @FunctionalInterface
  public interface Recipe {
    /**
     * @param annotated with comments that say from which file and line the markup comes
     */
    Compilation compile(SourceFile source, boolean annotated);
  }

  private TemplateSlot(Recipe recipe, SourceFile source, CompiledTemplate current) {
    this.recipe = recipe;
    this.source = source;
    this.current = current;
  }

  /** A slot with its first version; empty when that has no template, only problems. */
  public static Optional<TemplateSlot> of(Recipe recipe, SourceFile source, Compilation first) {
    return Optional.ofNullable(first.template()).map(t -> new TemplateSlot(recipe, source, t));
  }

  /** A slot with a first version that was made otherwise. */
  public static TemplateSlot of(Recipe recipe, SourceFile source, CompiledTemplate first) {
    return new TemplateSlot(recipe, source, first);
  }

  /** A template that stays what it is. */
  public static TemplateSlot fixed(CompiledTemplate template) {
    return new TemplateSlot(
        (text, annotated) -> new Compilation(template, List.of(), true),
        new SourceFile("", ""),
        template);
  }

  /** The template to render with, from now until the next exchange. */
  public CompiledTemplate current() {
    return current;
  }

  /** The text of the current template; its name is the path on the class path. */
  public SourceFile source() {
    return source;
  }

  /**
   * Puts another version into the slot; one with problems is not put there, and the old one lives
   * on.
   *
   * @return what is wrong with the new version; empty when it was put there
   */
  public List<Problem> exchange(SourceFile text, boolean annotated) {
    var compilation = recipe.compile(text, annotated);
    var template = compilation.template();
    if (template == null) {
      return compilation.problems();
    }
    current = template;
    source = text;
    return List.of();
  }
}
