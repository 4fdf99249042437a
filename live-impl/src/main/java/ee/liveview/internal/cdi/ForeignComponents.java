package ee.liveview.internal.cdi;

import ee.liveview.Html;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.spi.TemplateEngine;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Components that are files in a language of another engine. */
final class ForeignComponents {
  /** None at all. */
  static final ForeignComponents NONE = new ForeignComponents(List.of(), problem -> {});

  /** What stands for such a file in the tree of templates. */
  private static final String SHOWN = "#{html()}";

  private static final ComponentType.Global ANYTHING =
      new ComponentType.Global("attributes", List.of("*"));

  private final List<TemplateEngine> engines;
  private final Consumer<Problem> problems;

  private ForeignComponents(List<TemplateEngine> engines, Consumer<Problem> problems) {
    this.engines = engines;
    this.problems = problems;
  }

  /** Those of the engines that are beans. */
  static ForeignComponents of(BeanManager beans, Consumer<Problem> problems) {
    var engines =
        beans.getBeans(TemplateEngine.class, Any.Literal.INSTANCE).stream()
            .map(
                bean ->
                    (TemplateEngine)
                        beans.getReference(
                            bean, TemplateEngine.class, beans.createCreationalContext(bean)))
            .toList();
    return new ForeignComponents(engines, problems);
  }

  /**
   * The component of a file.
   *
   * @param path without the end of its name
   */
  Optional<ComponentDefinitions.Component> find(String name, String path) {
    for (var engine : engines) {
      var source = TemplateSource.resource(path + "." + engine.extension());
      if (source.isPresent()) {
        return Optional.of(component(name, compiled(engine, source.get())));
      }
    }
    return Optional.empty();
  }

  private TemplateEngine.Compiled compiled(TemplateEngine engine, SourceFile source) {
    try {
      return Objects.requireNonNull(engine.compile(source.name(), source.text()));
    } catch (RuntimeException e) {
      problems.accept(
          Problem.of(
              DefinitionProblem.FOREIGN_TEMPLATE,
              source.name() + " cannot be read by its engine: " + e.getMessage(),
              "Mend it as the engine for ." + engine.extension() + " asks for."));
      return attributes -> Html.raw("");
    }
  }

  private static ComponentDefinitions.Component component(
      String name, TemplateEngine.Compiled template) {
    var lookup = MethodHandles.lookup();
    return new ComponentDefinitions.Component(
        new ComponentType(
            name,
            List.of(ANYTHING),
            (compiled, arguments, caller) ->
                caller.inner(new Part(template, given(arguments[0])), compiled.localCount())),
        null,
        new SourceFile(name, SHOWN),
        globals -> new Names(Part.class, lookup, Map.of(), globals),
        new Notes("", false, Map.of(), Set.of()));
  }

  @SuppressWarnings("unchecked") // a global attribute is a map by names
  private static Map<String, Object> given(Object attributes) {
    return (Map<String, Object>) attributes;
  }

  /** One call: the bean of {@link #SHOWN}. */
  private record Part(TemplateEngine.Compiled template, Map<String, Object> attributes) {
    @SuppressWarnings("unused") // the template SHOWN calls it
    Html html() {
      return template.render(attributes);
    }
  }
}
