package ee.liveview.internal.cdi;

import ee.liveview.FunctionComponent;
import ee.liveview.LiveComponent;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.render.Components;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.view.ComponentBehaviour;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The components of a deployment: records that are declared, and HTML files that are found when a
 * template first calls them. Templates are compiled after all have been declared, since they may
 * call each other.
 */
final class ComponentDefinitions implements Components {
  private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9-]*:[a-z][a-z0-9.-]*");
  private static final Logger LOG = System.getLogger("ee.liveview");
  private static final String FILES = "liveview/components/";

  private final Consumer<Problem> problems;
  private final ForeignComponents foreign;
  private final Map<String, Optional<Component>> components = new TreeMap<>();
  private final Deque<Component> uncompiled = new ArrayDeque<>();
  private final List<ComponentBehaviour> behaviours = new ArrayList<>();

  /**
   * A component and what its template may name.
   *
   * @param owner its class; null for an HTML file alone
   * @param names given the globals of the deployment
   * @param notes for people
   */
  record Component(
      ComponentType type,
      @Nullable Class<?> owner,
      SourceFile source,
      NamesOf names,
      Notes notes) {}

  /** The names in reach of the template of a component. */
  @FunctionalInterface
  interface NamesOf {
    Names with(Map<String, java.lang.reflect.Type> globals);
  }

  ComponentDefinitions(Consumer<Problem> problems, ForeignComponents foreign) {
    this.problems = problems;
    this.foreign = foreign;
  }

  /** Adds a record with {@link FunctionComponent}. */
  void declare(Class<?> type) {
    var name = type.getAnnotation(FunctionComponent.class).value();
    declare(type, name, source -> RecordComponents.of(type, name, source, problems));
  }

  /** Adds a bean with {@link LiveComponent}. */
  void declare(BeanManager beans, Bean<?> bean) {
    var type = bean.getBeanClass();
    declare(
        type,
        type.getAnnotation(LiveComponent.class).value(),
        source -> {
          var stateful = StatefulComponents.of(beans, bean, source, problems);
          stateful.ifPresent(s -> behaviours.add(s.behaviour()));
          return stateful.map(StatefulComponents.Stateful::component);
        });
  }

  /** What the classes of the components with state do. */
  List<ComponentBehaviour> behaviours() {
    return behaviours;
  }

  private void declare(
      Class<?> type, String name, Function<SourceFile, Optional<Component>> reader) {
    if (!TAG.matcher(name).matches() || name.startsWith("slot:")) {
      report(
          DefinitionProblem.BAD_COMPONENT,
          "'" + name + "' of " + type.getName() + " is no name of a component",
          "Write a prefix, a colon and a name in lower case: \"app:card\".");
      return;
    }
    var known = components.get(name);
    if (known != null && known.isPresent()) {
      report(
          DefinitionProblem.SAME_COMPONENT,
          type.getName() + " is <" + name + ">, which another component is too",
          "Give one of them another name.");
      return;
    }
    var source = TemplateSource.of(type);
    if (source.isEmpty()) {
      report(
          DefinitionProblem.NO_TEMPLATE,
          type.getName() + " has no template",
          "Put "
              + TemplateSource.name(type)
              + " on the class path, or write @Template(\"…\") on the class.");
    }
    var component = reader.apply(source.orElse(new SourceFile(name, "")));
    components.put(name, component);
    component.ifPresent(uncompiled::add);
  }

  /**
   * Adds the components that ship, those aside whose name the application has given to a record or
   * an HTML file of its own.
   */
  void declareStock(List<Class<?>> types) {
    for (var type : types) {
      var name = type.getAnnotation(FunctionComponent.class).value();
      if (components.containsKey(name) || find(name) != null) {
        LOG.log(Level.DEBUG, "<{0}> is the application''s own", name);
      } else {
        components.remove(name);
        declare(type);
      }
    }
  }

  @Override
  public @Nullable ComponentType find(String name) {
    var known = components.get(name);
    if (known == null) {
      known = ofFile(name);
      components.put(name, known);
      known.ifPresent(uncompiled::add);
    }
    return known.map(Component::type).orElse(null);
  }

  private Optional<Component> ofFile(String name) {
    return TAG.matcher(name).matches()
        ? TemplateSource.resource(FILES + name.replace(':', '/') + ".html")
            .map(source -> FileComponent.of(name, source, problems))
            .or(() -> foreign.find(name, FILES + name.replace(':', '/')))
        : Optional.empty();
  }

  /** One that a template has called, or that a class declares; null when there is none. */
  @Nullable Component known(String name) {
    var found = components.get(name);
    return found == null ? null : found.orElse(null);
  }

  /** All of these, by name. */
  List<Component> all() {
    return components.values().stream().flatMap(Optional::stream).toList();
  }

  @Override
  public Collection<String> names() {
    var names = new LinkedHashMap<String, Component>();
    components.forEach((name, found) -> found.ifPresent(c -> names.put(name, c)));
    return names.keySet();
  }

  /**
   * Hands out each component whose template is still to be compiled; that may bring further ones.
   */
  void compileAll(Consumer<Component> compiler) {
    while (!uncompiled.isEmpty()) {
      compiler.accept(uncompiled.remove());
    }
  }

  private void report(DefinitionProblem code, String sentence, String remedy) {
    problems.accept(Problem.of(code, sentence, remedy));
  }
}
