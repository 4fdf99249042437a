package ee.liveview.test;

import ee.liveview.ConnectInfo;
import ee.liveview.LiveConfig;
import ee.liveview.internal.app.ConfigReader;
import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.Channels;
import ee.liveview.internal.view.Caller;
import ee.liveview.internal.view.DeadRender;
import ee.liveview.internal.view.Roles;
import jakarta.enterprise.inject.spi.BeanManager;
import java.net.URI;
import java.security.Principal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One visitor of the application, with the web session, the user and the tabs of one browser.
 *
 * <pre>{@code
 * var ada = LiveBrowser.of(beans).user("ada");
 * try (var live = ada.open("/orders")) {
 *   assertThat(live.text("h1")).isEqualTo("Orders of ada");
 * }
 * }</pre>
 *
 * <p>In Phoenix: the {@code conn} of a test.
 *
 * <p>In Faces: no counterpart; the nearest is a browser driven by Arquillian and Graphene.
 */
public final class LiveBrowser {

  private static final String SECRET = "a secret that every test may know";

  private final TestEngine engine;
  private final LiveConfig config;
  private final TestSession session;
  private final Map<String, Object> requestAttributes = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, Object> connectParams = new HashMap<>();
  private @Nullable Principal user;
  private Set<String> held = Set.of();
  private String contextPath = "";
  private String origin = "http://localhost";
  private Locale locale = Locale.ENGLISH;

  private LiveBrowser(TestEngine engine, LiveConfig config) {
    this.engine = engine;
    this.config = config;
    this.session = new TestSession(config.maxViewsPerSession());
  }

  /** A browser on an application with the default settings. */
  public static LiveBrowser of(BeanManager beans) {
    return of(beans, Map.of());
  }

  /**
   * A browser on an application with settings by their names:
   *
   * <pre>{@code
   * var browser = LiveBrowser.of(beans, Map.of("live.max-mailbox", "5", "live.slow-turn", "20ms"));
   * }</pre>
   *
   * @throws IllegalArgumentException for a value that cannot be, naming the setting
   */
  public static LiveBrowser of(BeanManager beans, Map<String, String> settings) {
    var all = new HashMap<>(Map.of("live.secret", SECRET));
    all.putAll(settings);
    var config = ConfigReader.read(name -> Optional.ofNullable(all.get(name)));
    return new LiveBrowser(new TestEngine(beans, config), config);
  }

  /** Another visitor of the same running application, with a web session of its own. */
  public LiveBrowser another() {
    return new LiveBrowser(engine, config);
  }

  /** Logs a user in, for pages opened from now on. */
  public LiveBrowser user(Principal principal) {
    user = principal;
    return this;
  }

  /** Logs a user with roles in by name, for pages opened from now on. */
  public LiveBrowser user(String name, String... roles) {
    user(() -> name);
    held = Set.of(roles);
    return this;
  }

  /** Logs the user out, for pages opened or connected from now on. */
  public LiveBrowser logout() {
    user = null;
    held = Set.of();
    return this;
  }

  /** What the page's script passes as {@code params} of the client's LiveSocket. */
  public LiveBrowser connectParams(Map<String, ?> params) {
    connectParams.putAll(params);
    return this;
  }

  /**
   * Leaves a value with every HTTP request, as a filter of the application does; {@code
   * live.assignNew} takes it over.
   */
  public LiveBrowser requestAttribute(String name, Object value) {
    requestAttributes.put(name, value);
    return this;
  }

  /**
   * Sends a header with every request and connection, from now on; {@code live.connectInfo()} has
   * those that begin with {@code x-}, and those of tracing.
   */
  public LiveBrowser header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Asks for pages in a language, from now on; English otherwise. */
  public LiveBrowser locale(Locale wanted) {
    locale = wanted;
    return this;
  }

  /**
   * Reaches the application at a host, for pages opened from now on; {@code localhost} otherwise.
   *
   * @param name without scheme, with a port or without
   */
  public LiveBrowser host(String name) {
    origin = "http://" + name;
    return this;
  }

  /** Scheme and host by which the application is reached. */
  String origin() {
    return origin;
  }

  /** Deploys the application under a context path, such as {@code /shop}. */
  public LiveBrowser contextPath(String path) {
    contextPath = path;
    return this;
  }

  /**
   * Requests a page over HTTP and leaves it at that.
   *
   * @param path with its query, relative to the context path
   * @throws ee.liveview.HttpStatusException when the view says so
   */
  public LivePage render(String path) {
    return render(path, Map.of());
  }

  LivePage render(String path, Map<String, Object> flash) {
    var result =
        engine.deadRender().render(contextPath + path, caller(), flash, requestAttributes::get);
    engine.throwFailures();
    if (result.isEmpty()) {
      throw new AssertionError("No live view is at " + path);
    }
    if (result.get() instanceof DeadRender.Result.Left left) {
      return new LivePage("", "", "", Optional.of(left.to()), left.flash());
    }
    var shown = (DeadRender.Result.Shown) result.get();
    return new LivePage(
        shown.content().toString(),
        shown.head().toString(),
        shown.title(),
        Optional.empty(),
        Map.of());
  }

  /**
   * Opens a page in a tab: requests it over HTTP, then joins it as the browser's script does.
   *
   * @param path with its query, relative to the context path
   */
  public LiveTester open(String path) {
    return open(path, Map.of());
  }

  LiveTester open(String path, Map<String, Object> flash) {
    engine.nextStep();
    var page = render(path, flash);
    if (page.redirectedTo().isPresent()) {
      throw new AssertionError(
          path
              + " answers with a redirect to "
              + page.redirectedTo().get()
              + "; open that, or look at the answer with render(\""
              + path
              + "\")");
    }
    return new LiveTester(this, path, page);
  }

  /** Ends the web session, as a log-out does. */
  public void endSession() {
    session.end();
  }

  TestEngine engine() {
    return engine;
  }

  TestSession session() {
    return session;
  }

  Map<String, Object> connectParams() {
    return Map.copyOf(connectParams);
  }

  String contextPath() {
    return contextPath;
  }

  Caller caller() {
    return caller("http");
  }

  Caller caller(String transport) {
    var info = new ConnectInfo(transport, URI.create(origin), "127.0.0.1", "LiveTester", headers);
    return new Caller(
        Runnable::run,
        user,
        Roles.of(engine.roles(), held::contains),
        session,
        origin,
        contextPath,
        locale,
        null,
        info,
        info.requestId().orElse(null));
  }

  /** A socket of this visitor. */
  TestSocket socket(
      Caller caller, BiConsumer<String, Channel> opened, Consumer<TestSocket.Message> receiver) {
    var views = engine.channels(caller);
    Channels channels =
        topic -> {
          var channel = views.open(topic);
          if (channel != null) {
            opened.accept(topic, channel);
          }
          return channel;
        };
    return new TestSocket(channels, engine.codec(), engine.limits(), engine.json(), receiver);
  }
}
