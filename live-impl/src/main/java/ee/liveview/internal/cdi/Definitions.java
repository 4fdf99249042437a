package ee.liveview.internal.cdi;

import ee.liveview.ComponentLibrary;
import ee.liveview.ConnectInfo;
import ee.liveview.JS;
import ee.liveview.LiveScoped;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.Messages;
import ee.liveview.MountHook;
import ee.liveview.SessionValues;
import ee.liveview.internal.components.StockComponents;
import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.AssetUse;
import ee.liveview.internal.render.Compilation;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.render.EventUse;
import ee.liveview.internal.render.RenderError;
import ee.liveview.internal.render.SourceComments;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.render.Templates;
import ee.liveview.internal.render.ViewPlaces;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.view.AssetUrls;
import ee.liveview.internal.view.Assets;
import ee.liveview.internal.view.ComponentBehaviour;
import ee.liveview.internal.view.ComponentHtml;
import ee.liveview.internal.view.Globals;
import ee.liveview.internal.view.RootLayouts;
import ee.liveview.internal.view.ViewType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes view types of view beans and collects all that is wrong with them. */
final class Definitions {
  private final BeanManager beans;
  private final Helpers helpers;
  private final Checks checks;
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final List<TemplateSlot> templates = new ArrayList<>();
  private final List<TemplateSlot> rootTemplates = new ArrayList<>();
  private final Sessions sessions = new Sessions(problems::add);
  private final ComponentDefinitions components;
  private final Looks looks;
  private final ViewCheck viewCheck;
  private final PathCheck pathCheck;
  private final Map<String, Type> globalTypes = new HashMap<>();
  private final Map<String, Supplier<@Nullable Object>> globals = new HashMap<>();
  private final RootLooks rootLooks;

  /**
   * @param views the classes of all views
   * @param hooks the beans of classes that annotations of views may name
   * @param contextPath where there is no turn that knows it
   */
  Definitions(
      BeanManager beans,
      Collection<Class<?>> views,
      Collection<Bean<?>> hooks,
      Turns turns,
      Supplier<Assets> assets,
      Supplier<String> contextPath,
      Checks checks) {
    this.beans = beans;
    this.helpers = new Helpers(beans, hooks, problems::add);
    this.checks = checks;
    this.components =
        new ComponentDefinitions(problems::add, ForeignComponents.of(beans, problems::add));
    this.viewCheck = new ViewCheck(views);
    this.pathCheck = new PathCheck(views);
    this.looks = new Looks(components, checks, problems::add, templates::add);
    namedBeans();
    // Root layouts are written outside of all turns.
    rootLooks =
        new RootLooks(
            components,
            new Globals(globalTypes, globals),
            checks,
            problems::add,
            this::checkedRoot);
    global("live", LiveSocket.class, () -> turns.get().socket());
    globals.put(ViewPlaces.GLOBAL, () -> turns.get().socket());
    global("JS", JS.class, () -> turns.get().socket().js());
    global("msg", Messages.class, () -> turns.get().socket().messages());
    global("flash", Map.class, () -> turns.get().socket().flash().all());
    global("param", Map.class, () -> turns.get().socket().params().values());
    global("csrfToken", String.class, () -> turns.get().socket().csrfToken());
    Supplier<String> path =
        () -> {
          var turn = turns.orNull();
          return turn == null ? contextPath.get() : turn.caller().contextPath();
        };
    global("contextPath", String.class, path::get);
    global("asset", Map.class, () -> new AssetUrls(assets.get(), path.get()));
  }

  /** All that is wrong, in the order found. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The root layouts, after the views; empty when problems were reported. */
  Optional<RootLayouts> roots() {
    var roots = rootLooks.of(sessions.roots());
    roots.ifPresent(layouts -> rootTemplates.addAll(layouts.templates()));
    return roots;
  }

  /** Assets that templates name by a literal. */
  List<AssetUse> assets() {
    return Stream.concat(looks.assets().stream(), rootLooks.assets().stream()).toList();
  }

  /** The components for Java code. */
  ComponentLibrary library() {
    var all = Stream.concat(templates.stream(), rootTemplates.stream()).toList();
    return new Library(components, this::compileNew, all, new ComponentHtml(globals));
  }

  /** The templates of what was defined. */
  List<TemplateSlot> templates() {
    return templates;
  }

  /** Adds the components that views may call; returns what those with state do. */
  List<ComponentBehaviour> components(Collection<Class<?>> records, List<Bean<?>> stateful) {
    records.stream().sorted(Comparator.comparing(Class::getName)).forEach(components::declare);
    records.forEach(type -> ImportCheck.check(type, problems::add));
    stateful.forEach(bean -> ImportCheck.check(bean.getBeanClass(), problems::add));
    stateful.stream()
        .sorted(Comparator.comparing(bean -> bean.getBeanClass().getName()))
        .forEach(bean -> components.declare(beans, bean));
    components.declareStock(StockComponents.all());
    compileComponents(problems);
    return components.behaviours();
  }

  private List<Problem> compileNew() {
    var found = new ArrayList<Problem>();
    compileComponents(found);
    return checks.errors(found);
  }

  private void compileComponents(Collection<Problem> found) {
    components.compileAll(component -> component(component, found));
  }

  private void component(ComponentDefinitions.Component component, Collection<Problem> found) {
    var names = component.names().with(globalTypes);
    TemplateSlot.Recipe recipe =
        (text, annotated) ->
            checkedComponent(
                component.type(),
                text,
                compile(
                    text, names, annotated ? component.type().name() : "", FileComponent::body));
    var first = recipe.compile(component.source(), false);
    found.addAll(first.problems());
    TemplateSlot.of(recipe, component.source(), first)
        .ifPresent(
            slot -> {
              templates.add(slot);
              component.type().template(slot);
            });
  }

  /** The same with what is wrong between a component and its template. */
  private Compilation checkedComponent(
      ComponentType type, SourceFile source, Compilation compiled) {
    var template = compiled.draft();
    var found = new ArrayList<>(compiled.problems());
    viewCheck.check(template, found);
    pathCheck.check(template, null, found);
    if (type.stateful() && !template.block().root()) {
      found.add(
          Problem.at(
              source.position(0),
              RenderError.NOT_ONE_ROOT,
              "The template of " + type + " is not exactly one element",
              "Put one element around all of it, without :if or :for on it."));
    }
    for (var behaviour : components.behaviours()) {
      if (behaviour.type() == type) {
        var handled = behaviour.handlers().events().keySet();
        template.ownEvents().forEach(use -> checkEvent(use, handled, "", "component", found));
      }
    }
    return new Compilation(template, found, compiled.usable() && checks.errors(found).isEmpty());
  }

  /** The types of all views; those with problems are missing. */
  List<ViewType> views(List<Bean<?>> found) {
    var types = new ArrayList<ViewType>();
    found.forEach(bean -> sessions.note(bean.getBeanClass()));
    for (var bean : found) {
      view(bean).ifPresent(types::add);
    }
    Routes.reportSame(types, problems::add);
    return types;
  }

  private Optional<ViewType> view(Bean<?> bean) {
    var type = bean.getBeanClass();
    var annotation = type.getAnnotation(LiveView.class);
    if (annotation == null) {
      return Optional.empty();
    }
    var session = sessions.of(type);
    var container = Containers.of(type, problems::add);
    var routes =
        container.flatMap(around -> Routes.of(type, sessions.host(session), around, problems::add));
    var sharing = sharing(bean);
    var handlers = Members.of(type, problems::add);
    ReservedNames.check(type, problems::add);
    if (routes.isPresent() && routes.get().isEmpty() && !handlers.params().isEmpty()) {
      Bridges.require(type, problems::add);
    }
    ImportCheck.check(type, problems::add);
    if (sharing.isPresent()
        && sharing.get() != ViewType.Sharing.PAGE
        && !handlers.uploads().isEmpty()) {
      report(
          DefinitionProblem.BAD_UPLOAD,
          type.getName() + " is shared by several pages, and files come from one",
          "Leave the scope out (@LiveScoped), or move the upload to a component with state.");
    }
    var look = looks(type, session, handlers);
    if (routes.isEmpty() || container.isEmpty() || sharing.isEmpty() || look.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ViewType(
            type.getName(),
            type,
            annotation.log(),
            routes.get(),
            session,
            annotation.title(),
            sharing.get(),
            AccessReader.of(type),
            container.get(),
            look.get(),
            others(type, session, handlers),
            () -> instance(bean),
            globals,
            hooks(type, annotation, session),
            values(type, session),
            handlers));
  }

  private List<MountHook> hooks(Class<?> type, LiveView annotation, String session) {
    var classes = new ArrayList<>(sessions.onMount(session));
    classes.addAll(List.of(annotation.onMount()));
    return helpers.of(classes, MountHook::onMount, "a mount hook", type).stream()
        .<MountHook>map(hook -> hook::apply)
        .toList();
  }

  private Function<ConnectInfo, Map<String, ?>> values(Class<?> type, String session) {
    List<Function<ConnectInfo, Map<String, ?>>> all =
        helpers.of(sessions.values(session), SessionValues::of, "the session values", type);
    if (all.isEmpty()) {
      return request -> Map.of();
    }
    return request -> {
      var values = new LinkedHashMap<String, Object>();
      all.forEach(one -> values.putAll(one.apply(request)));
      return values;
    };
  }

  private <T> T instance(Bean<T> bean) {
    return beans.getContext(bean.getScope()).get(bean, beans.createCreationalContext(bean));
  }

  private Optional<ViewType.Sharing> sharing(Bean<?> bean) {
    if (bean.getScope() == LiveScoped.class) {
      return Optional.of(ViewType.Sharing.PAGE);
    }
    if (bean.getScope() == SessionScoped.class) {
      return Optional.of(ViewType.Sharing.SESSION);
    }
    if (bean.getScope() == ApplicationScoped.class) {
      return Optional.of(ViewType.Sharing.APPLICATION);
    }
    report(
        DefinitionProblem.BAD_SCOPE,
        bean.getBeanClass().getName()
            + " is @"
            + bean.getScope().getSimpleName()
            + ", which no live view can be",
        "Leave the scope out (@LiveScoped), or use @SessionScoped or @ApplicationScoped to share one instance.");
    return Optional.empty();
  }

  private Optional<ViewType.Looks> looks(
      Class<?> type, String session, ViewType.Handlers handlers) {
    var source = TemplateSource.of(type);
    if (source.isEmpty()) {
      report(
          DefinitionProblem.NO_TEMPLATE,
          type.getName() + " has no template",
          "Put "
              + TemplateSource.name(type)
              + " on the class path, or write @Template(\"…\") on the class.");
      return Optional.empty();
    }
    return looks(type, source.get(), session, handlers);
  }

  private Optional<ViewType.Looks> looks(
      Class<?> type, SourceFile source, String session, ViewType.Handlers handlers) {
    return looks.of(
        new Looks.View(
            type,
            source,
            sessions.layout(session),
            names(type),
            compiled -> checked(compiled, type, handlers)));
  }

  /** The other templates that a view may choose, by their names. */
  private Map<String, ViewType.Looks> others(
      Class<?> type, String session, ViewType.Handlers handlers) {
    var others = new HashMap<String, ViewType.Looks>();
    for (var name : type.getAnnotation(LiveView.class).renderWith()) {
      var source = TemplateSource.resource(type, name);
      if (source.isEmpty()) {
        report(
            DefinitionProblem.NO_TEMPLATE,
            "There is no template " + TemplateSource.strip(name) + " for " + type.getName(),
            "Put it on the class path of the application.");
      } else {
        looks(type, source.get(), session, handlers)
            .ifPresent(look -> others.put(TemplateSource.strip(name), look));
      }
    }
    return Map.copyOf(others);
  }

  /**
   * @param annotation names the view or component in comments; empty for none
   */
  private Compilation compile(
      SourceFile source, Names names, String annotation, UnaryOperator<List<Node>> body) {
    var compiled = Templates.compile(source, names, checks, components, body);
    return annotation.isEmpty()
        ? compiled
        : new Compilation(
            SourceComments.around(compiled.draft(), annotation, source.position(0)),
            compiled.problems(),
            compiled.usable());
  }

  /** The same with what is wrong between a view and its template and the components in that. */
  private Compilation checked(Compilation compiled, Class<?> view, ViewType.Handlers handlers) {
    var all = new ArrayList<Problem>();
    compileComponents(all);
    var found = new ArrayList<>(compiled.problems());
    checkEvents(view, handlers.events().keySet(), compiled.draft(), "", new HashSet<>(), found);
    ValueCheck.check(compiled.draft(), EventParams.of(view), found::add);
    viewCheck.check(compiled.draft(), found);
    pathCheck.check(compiled.draft(), view, found);
    all.addAll(Problem.inOrder(found));
    return new Compilation(
        compiled.draft(), all, compiled.usable() && checks.errors(all).isEmpty());
  }

  private Compilation checkedRoot(Compilation compiled) {
    var all = new ArrayList<Problem>();
    compileComponents(all);
    all.addAll(compiled.problems());
    return new Compilation(
        compiled.draft(), all, compiled.usable() && checks.errors(all).isEmpty());
  }

  private Names names(Class<?> type) {
    try {
      return new Names(
          type, MethodHandles.privateLookupIn(type, MethodHandles.lookup()), Map.of(), globalTypes);
    } catch (IllegalAccessException e) {
      report(
          DefinitionProblem.NO_ACCESS,
          type.getName() + " cannot be looked into: " + e.getMessage(),
          "Open its package to ee.liveview, or leave it out of a named module.");
      return new Names(type, MethodHandles.publicLookup(), Map.of(), globalTypes);
    }
  }

  /**
   * @param where says whose template it is, if not the view's own
   */
  private static void checkEvents(
      Class<?> view,
      Set<String> handled,
      CompiledTemplate template,
      String where,
      Set<ComponentType> seen,
      List<Problem> found) {
    template.events().forEach(use -> checkEvent(use, handled, where, "view", found));
    for (var call : template.calls()) {
      var component = call.component();
      var called = component.templateOrNull();
      if (called != null && seen.add(component)) {
        var inside = " in " + view.getName() + ", which shows " + component;
        checkEvents(view, handled, called, inside, seen, found);
      }
    }
  }

  /**
   * @param owner of the class that has to handle it
   */
  private static void checkEvent(
      EventUse use, Set<String> handled, String where, String owner, List<Problem> found) {
    if (!handled.contains(use.event()) && !use.event().startsWith("lv:")) {
      found.add(
          Problem.at(
              use.at(),
              DefinitionProblem.NO_HANDLER,
              use.written() + " has no @OnEvent method" + where,
              Nearest.to(use.event(), handled)
                  .map(near -> "Did you mean \"" + near + "\"?")
                  .orElse(
                      "Add a method @OnEvent void " + use.event() + "() to the " + owner + ".")));
    }
  }

  private void namedBeans() {
    for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (bean.getName() != null) {
        globalTypes.put(bean.getName(), bean.getBeanClass());
        globals.put(bean.getName(), new NamedBean(beans, bean));
      }
    }
  }

  /** A {@code @Named} bean, looked up when a template first uses it. */
  private static final class NamedBean implements Supplier<@Nullable Object> {
    private final BeanManager beans;
    private final Bean<?> bean;
    private volatile @Nullable Object reference;

    NamedBean(BeanManager beans, Bean<?> bean) {
      this.beans = beans;
      this.bean = bean;
    }

    @Override
    public @Nullable Object get() {
      var known = reference;
      if (known == null) {
        known = beans.getReference(bean, Object.class, beans.createCreationalContext(bean));
        reference = known;
      }
      return known;
    }
  }

  private void global(String name, Type type, Supplier<@Nullable Object> value) {
    globalTypes.put(name, type);
    globals.put(name, value);
  }

  private void report(DefinitionProblem code, String sentence, String remedy) {
    problems.add(Problem.of(code, sentence, remedy));
  }
}
