package ee.liveview.internal.cdi;

import ee.liveview.ComponentLibrary;
import ee.liveview.FunctionComponent;
import ee.liveview.LiveComponent;
import ee.liveview.LiveConnections;
import ee.liveview.LiveLogLevel;
import ee.liveview.LiveMetric;
import ee.liveview.LiveSocket;
import ee.liveview.LiveTelemetry;
import ee.liveview.LiveView;
import ee.liveview.LiveViews;
import ee.liveview.MetricReporter;
import ee.liveview.MountHook;
import ee.liveview.PeriodicMeasurement;
import ee.liveview.PubSub;
import ee.liveview.PubSub.Dispatcher;
import ee.liveview.SessionValues;
import ee.liveview.TelemetrySource;
import ee.liveview.Tokens;
import ee.liveview.internal.form.FormEngine;
import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.pubsub.PubSubs;
import ee.liveview.internal.render.AssetUse;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.view.Assets;
import ee.liveview.internal.view.Audience;
import ee.liveview.internal.view.ComponentBehaviour;
import ee.liveview.internal.view.RootLayouts;
import ee.liveview.internal.view.ViewType;
import ee.liveview.spi.PubSubAdapter;
import ee.liveview.spi.SocketHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the live views of a deployment. One instance belongs to one deployment and dies with it, so
 * its fields take the place of statics.
 */
public final class LiveExtension implements Extension {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final Function<String, Optional<String>> settings;
  private final Turns turns = new Turns();
  private final SessionBridge sessions = new SessionBridge(turns);
  private final List<Bean<?>> found = new ArrayList<>();
  private final Set<Class<?>> records = new LinkedHashSet<>();
  private final List<Bean<?>> stateful = new ArrayList<>();
  private final List<Bean<?>> hooks = new ArrayList<>();
  private List<ComponentBehaviour> components = List.of();
  private List<ViewType> views = List.of();
  private List<TemplateSlot> templates = List.of();
  private final Set<String> roles = new LinkedHashSet<>();
  private @Nullable ComponentLibrary library;
  private @Nullable RootLayouts roots;
  private List<AssetUse> assetUses = List.of();
  private Checks checks = Checks.DEFAULT;
  private final Audience audience = new Audience();
  private final LiftedObservers observers = new LiftedObservers(audience);
  private final PubSubBeans pubsubs = new PubSubBeans();
  private @Nullable FormEngine forms;
  private volatile Assets assets = Assets.UNVERSIONED;
  private volatile String contextPath = "";
  private volatile LiveConnections connections = id -> {};
  private final OwnTelemetry telemetry = new OwnTelemetry();
  private volatile @Nullable Tokens tokens;
  private volatile @Nullable LiveViews liveViews;

  /** With the settings of the server. */
  public LiveExtension() {
    this(name -> Settings.of(Thread.currentThread().getContextClassLoader()).apply(name));
  }

  /** With settings by name; of them {@code live.checks} is read. */
  public LiveExtension(Function<String, Optional<String>> settings) {
    this.settings = settings;
  }

  void addContexts(@Observes AfterBeanDiscovery event, BeanManager beans) {
    observers.add(event, beans);
    pubsubs.add(event);
    event.addContext(new LiveContext(turns));
    event.addContext(sessions);
    // Application scope for the sake of its proxy: session scoped views may inject it and still be
    // stored.
    event
        .<LiveSocket>addBean()
        .id("ee.liveview.LiveSocket")
        .beanClass(LiveSocket.class)
        .types(LiveSocket.class, Object.class)
        .scope(ApplicationScoped.class)
        .createWith(creation -> new CurrentSocket(turns));
    event
        .<LiveViews>addBean()
        .id("ee.liveview.LiveViews")
        .name("liveViews")
        .beanClass(LiveViews.class)
        .types(LiveViews.class, Object.class)
        .scope(ApplicationScoped.class)
        .createWith(creation -> new CurrentViews(() -> liveViews));
    event
        .<LiveConnections>addBean()
        .id("ee.liveview.LiveConnections")
        .beanClass(LiveConnections.class)
        .types(LiveConnections.class, Object.class)
        .scope(ApplicationScoped.class)
        .createWith(creation -> (LiveConnections) id -> connections.disconnect(id));
  }

  void addLibrary(@Observes AfterBeanDiscovery event) {
    event
        .<ComponentLibrary>addBean()
        .id("ee.liveview.ComponentLibrary")
        .beanClass(ComponentLibrary.class)
        .types(ComponentLibrary.class, Object.class)
        .scope(ApplicationScoped.class)
        .createWith(creation -> Objects.requireNonNull(library));
  }

  void addTelemetry(@Observes AfterBeanDiscovery event) {
    event
        .<TelemetrySource>addBean()
        .id("ee.liveview.TelemetrySource")
        .beanClass(TelemetrySource.class)
        .types(TelemetrySource.class, Object.class)
        .scope(ApplicationScoped.class)
        .createWith(creation -> telemetry);
  }

  void addTokens(@Observes AfterBeanDiscovery event) {
    event
        .<Tokens>addBean()
        .id("ee.liveview.Tokens")
        .beanClass(Tokens.class)
        .types(Tokens.class, Object.class)
        .scope(ApplicationScoped.class)
        .createWith(creation -> new TokensProxy(() -> tokens));
  }

  void note(@Observes ProcessBean<?> event) {
    if (event.getBean().getBeanClass().isAnnotationPresent(LiveView.class)
        && event.getAnnotated() instanceof jakarta.enterprise.inject.spi.AnnotatedType) {
      found.add(event.getBean());
      roles.addAll(AccessReader.roles(event.getBean().getBeanClass()));
    }
    if (event.getBean().getBeanClass().isAnnotationPresent(LiveComponent.class)
        && event.getAnnotated() instanceof jakarta.enterprise.inject.spi.AnnotatedType) {
      stateful.add(event.getBean());
      roles.addAll(AccessReader.roles(event.getBean().getBeanClass()));
    }
  }

  void noteHook(@Observes ProcessBean<?> event) {
    var type = event.getBean().getBeanClass();
    if ((MountHook.class.isAssignableFrom(type) || SessionValues.class.isAssignableFrom(type))
        && event.getAnnotated() instanceof jakarta.enterprise.inject.spi.AnnotatedType) {
      hooks.add(event.getBean());
    }
  }

  void lift(@Observes @WithAnnotations(LiveView.class) ProcessAnnotatedType<?> event) {
    if (event.getAnnotatedType().isAnnotationPresent(LiveView.class)) {
      observers.lift(event);
    }
  }

  void named(@Observes ProcessInjectionPoint<?, PubSub> event) {
    pubsubs.note(event.getInjectionPoint());
  }

  /** A component is made for each rendering; as a bean it would only be in the way. */
  void component(
      @Observes @WithAnnotations(FunctionComponent.class) ProcessAnnotatedType<?> event) {
    var type = event.getAnnotatedType().getJavaClass();
    if (type.isAnnotationPresent(FunctionComponent.class)) {
      records.add(type);
      event.veto();
    }
  }

  void define(@Observes AfterDeploymentValidation event, BeanManager beans) {
    var engine = Forms.engine(beans, turns);
    forms = engine;
    engine.during(() -> defineAll(event, beans));
  }

  private void defineAll(AfterDeploymentValidation event, BeanManager beans) {
    try {
      checks = LevelSetting.read(settings);
    } catch (IllegalArgumentException wrong) {
      event.addDeploymentProblem(new DeploymentException(wrong.getMessage(), wrong));
      return;
    }
    var definitions =
        new Definitions(
            beans,
            found.stream().<Class<?>>map(Bean::getBeanClass).toList(),
            hooks,
            turns,
            () -> assets,
            () -> contextPath,
            checks);
    components = List.copyOf(definitions.components(records, stateful));
    views = List.copyOf(definitions.views(found));
    templates = List.copyOf(definitions.templates());
    library = definitions.library();
    if (!views.isEmpty()) {
      roots = definitions.roots().orElse(null);
    }
    assetUses = definitions.assets();
    var errors = checks.errors(definitions.problems());
    var warnings = checks.warnings(definitions.problems());
    if (!warnings.isEmpty()) {
      LOG.log(Level.WARNING, report("warning(s)", warnings));
    }
    if (!errors.isEmpty()) {
      event.addDeploymentProblem(new DeploymentException(report("problem(s)", errors)));
    }
  }

  private static String report(String what, List<Problem> problems) {
    return Checks.report(
        problems.size() + " " + what + " in the live views of this application", problems);
  }

  /** The components with state of the deployment. */
  public List<ComponentBehaviour> components() {
    return components;
  }

  /** The views of the deployment. */
  public List<ViewType> views() {
    return views;
  }

  /** The templates of the deployment, to be exchanged in development. */
  public List<TemplateSlot> templates() {
    return templates;
  }

  /** The root layouts of the deployment, which has views. */
  public RootLayouts roots() {
    return Objects.requireNonNull(roots);
  }

  /** Assets that templates of the deployment name by a literal. */
  public List<AssetUse> assetUses() {
    return assetUses;
  }

  /** Which problems are errors. */
  public Checks checks() {
    return checks;
  }

  /** The roles that views and components name. */
  public Set<String> roles() {
    return Set.copyOf(roles);
  }

  /** The views that observe events of the deployment. */
  public Audience audience() {
    return audience;
  }

  /** What views subscribe to, and what else the application has of the kind. */
  public PubSubs pubsubs() {
    return pubsubs.all();
  }

  /** What leads to the other nodes, if the application has that. */
  public static Optional<PubSubAdapter> adapter(BeanManager beans) {
    return PubSubBeans.adapter(beans);
  }

  /** The bean of a class that decides who gets a message. */
  public static Dispatcher dispatcher(BeanManager beans, Class<? extends Dispatcher> type) {
    return PubSubBeans.dispatcher(beans, type);
  }

  /** Who opens channels of the application's own. */
  public static List<SocketHandler> handlers(BeanManager beans) {
    return beans.createInstance().select(SocketHandler.class, Any.Literal.INSTANCE).stream()
        .toList();
  }

  /** Says where the application and its static files are. */
  public void useAssets(Assets files, String path) {
    assets = files;
    contextPath = path;
  }

  /** What a turn needs; {@code beans} is the bean manager of the web application. */
  public CdiContexts contexts(BeanManager beans) {
    return new CdiContexts(
        turns,
        new RequestScopes(
            () -> beans.createInstance().select(RequestContextController.class).get()),
        Objects.requireNonNull(forms));
  }

  /** Who in the application wants to know what views do. */
  public static List<LiveTelemetry> listeners(BeanManager beans) {
    return TelemetryBeans.of(beans);
  }

  /** What in the application is measured again and again. */
  public static List<PeriodicMeasurement> measurements(BeanManager beans) {
    return TelemetryBeans.measurements(beans);
  }

  /** What in the application is made of events. */
  public static List<LiveMetric> metrics(BeanManager beans) {
    return TelemetryBeans.metrics(beans);
  }

  /** Who in the application keeps that. */
  public static List<MetricReporter> reporters(BeanManager beans) {
    return TelemetryBeans.reporters(beans);
  }

  /** Who in the application decides on the levels of the log. */
  public static LiveLogLevel logLevels(BeanManager beans) {
    return TelemetryBeans.levels(beans);
  }

  /** Says what tells listeners of what the application does itself. */
  public void useTelemetry(TelemetrySource source) {
    telemetry.use(source);
  }

  /** Says what signs the tokens of the application. */
  public void useTokens(Tokens signer) {
    tokens = signer;
  }

  /** Says what shows live views in other pages. */
  public void useViews(LiveViews shower) {
    liveViews = shower;
  }

  /** Says what closes connections. */
  public void useConnections(LiveConnections closer) {
    connections = closer;
  }

  /** Says where this server keeps session beans. */
  public void useSessionBeans(SessionBeans source) {
    sessions.use(source);
  }
}
