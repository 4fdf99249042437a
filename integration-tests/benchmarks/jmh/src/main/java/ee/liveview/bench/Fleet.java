package ee.liveview.bench;

import ee.liveview.LiveConfig;
import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.i18n.Bundles;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.mailbox.Timers;
import ee.liveview.internal.pubsub.PubSubs;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.router.Route;
import ee.liveview.internal.telemetry.Telemetry;
import ee.liveview.internal.token.Secret;
import ee.liveview.internal.token.Tokens;
import ee.liveview.internal.upload.ResumableFiles;
import ee.liveview.internal.view.Access;
import ee.liveview.internal.view.Assets;
import ee.liveview.internal.view.AsyncMembers;
import ee.liveview.internal.view.Audience;
import ee.liveview.internal.view.Caller;
import ee.liveview.internal.view.Container;
import ee.liveview.internal.view.Contexts;
import ee.liveview.internal.view.DeadRender;
import ee.liveview.internal.view.Handler;
import ee.liveview.internal.view.Incoming;
import ee.liveview.internal.view.Instances;
import ee.liveview.internal.view.LiveChannels;
import ee.liveview.internal.view.LiveScope;
import ee.liveview.internal.view.PageTokens;
import ee.liveview.internal.view.Services;
import ee.liveview.internal.view.Turn;
import ee.liveview.internal.view.ViewRoute;
import ee.liveview.internal.view.ViewType;
import ee.liveview.internal.view.ViewTypes;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.Limits;
import java.lang.invoke.MethodHandles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Browsers with one joined click view each, on transports in memory: the engine from text frame to
 * text frame without server and without CDI.
 */
final class Fleet implements AutoCloseable {
  private static final String TEMPLATE =
      """
      <h1>Click</h1>
      <ul id="labels">
        <li :for="label : labels" class="label">#{label}</li>
      </ul>
      <p>Count: <span id="count">#{count}</span></p>
      <button id="inc" phx-click="inc">+1</button>
      """;
  private static final Pattern CONTAINER =
      Pattern.compile("<div id=\"(.*?)\" .*?data-phx-session=\"(.*?)\" data-phx-static=\"(.*?)\">");

  /** The bean. */
  static final class Click {
    private final List<String> labels =
        IntStream.rangeClosed(1, 20).mapToObj(n -> "Label " + n).toList();
    private int count;

    void inc() {
      count++;
    }
  }

  /** One browser: its connection and the click it sends again and again. */
  private record Browser(Connection connection, CountingTransport transport, String click) {}

  private final Executor executor;
  private final ScheduledExecutorService timers = Executors.newScheduledThreadPool(1);
  private final List<Browser> browsers = new ArrayList<>();

  /**
   * @param executor runs the turns
   */
  Fleet(int size, Executor executor) {
    this.executor = executor;
    var json = new Json();
    var type = clickView();
    var services =
        new Services(
            LiveConfig.defaults(),
            json,
            new PageTokens(
                new Tokens(Secret.random(), Clock.systemUTC()),
                json,
                LiveConfig.defaults().tokenMaxAge()),
            new ResumableFiles(
                new Timers(timers),
                new ResumableFiles.Limits(LiveConfig.defaults().uploadGrace(), 0),
                "/",
                new ResumableFiles.Seal(id -> id, Optional::of)),
            new ViewTypes(List.of(type)),
            new NoContexts(),
            new Timers(timers),
            "1.2.0",
            new Instances(new NoContexts(), executor, 1000, Fleet::failed),
            executor,
            Assets.UNVERSIONED,
            (sentence, cause) -> failed(cause),
            List.of(),
            Map.of(),
            new PubSubs().main(),
            new Audience(),
            Telemetry.silent(),
            new Bundles("messages", Fleet.class.getClassLoader()),
            Clock.systemUTC());
    var codec = new FrameCodec(json, Limits.defaults());
    for (int i = 0; i < size; i++) {
      browsers.add(join(services, codec));
    }
  }

  private static ViewType clickView() {
    Handler inc =
        (bean, call) -> {
          ((Click) bean).inc();
          return null;
        };
    return new ViewType(
        Click.class.getName(),
        Click.class,
        System.Logger.Level.OFF,
        List.of(new ViewRoute(Route.parse("/click"), "", "", "", Container.DIV, Map.of())),
        "default",
        "",
        ViewType.Sharing.PAGE,
        Access.EVERYBODY,
        Container.DIV,
        new ViewType.Looks(
            new ViewType.Look(
                TemplateSlot.fixed(
                    Templates.compile(TEMPLATE, Click.class, MethodHandles.lookup())),
                () -> null),
            Map.of()),
        Map.of(),
        Click::new,
        Map.of(),
        List.of(),
        request -> Map.of(),
        new ViewType.Handlers(
            List.of(),
            List.of(),
            List.of(),
            Map.of("inc", inc),
            List.of(),
            List.of(),
            new AsyncMembers(Map.of(), List.of()),
            List.of(),
            Incoming.NONE,
            List.of(),
            List.of(),
            List.of()));
  }

  private static Browser join(Services services, FrameCodec codec) {
    var caller = new Caller(Runnable::run, null, new OpenSession(), "http://localhost", "");
    var shown =
        (DeadRender.Result.Shown)
            new DeadRender(services).render("/click", caller, Map.of()).orElseThrow();
    var container = CONTAINER.matcher(shown.content().markup());
    if (!container.find()) {
      throw new IllegalStateException("no container in " + shown.content().markup());
    }
    var topic = "lv:" + container.group(1);
    var transport = new CountingTransport();
    var connection =
        new Connection(transport, new LiveChannels(caller, services), codec, Limits.defaults());
    var joined = new CountDownLatch(1);
    transport.expect(joined);
    connection.text(
        "[\"4\",\"4\",\"%s\",\"phx_join\",{\"url\":\"http://localhost/click\",\"params\":{\"_mounts\":0},"
                .formatted(topic)
            + "\"session\":\"%s\",\"static\":\"%s\"}]"
                .formatted(container.group(2), container.group(3)));
    await(joined);
    return new Browser(
        connection,
        transport,
        "[\"4\",\"5\",\"%s\",\"event\",{\"type\":\"click\",\"event\":\"inc\",\"value\":{\"value\":\"\"}}]"
            .formatted(topic));
  }

  /** Every browser clicks once; returns when each has its answer. */
  void clickAll() {
    var answered = new CountDownLatch(browsers.size());
    for (var browser : browsers) {
      browser.transport().expect(answered);
      browser.connection().text(browser.click());
    }
    await(answered);
  }

  /** The same with nothing of ours: the executor sends the text back. */
  void echoAll() {
    var answered = new CountDownLatch(browsers.size());
    for (var browser : browsers) {
      browser.transport().expect(answered);
      executor.execute(() -> browser.transport().send(copy(browser.click()), () -> {}));
    }
    await(answered);
  }

  /** Every character is read and written once, as an echo must. */
  private static String copy(String text) {
    return new String(text.toCharArray());
  }

  /** What the first browser got last. */
  String lastAnswer() {
    return browsers.get(0).transport().last();
  }

  @Override
  public void close() {
    browsers.forEach(browser -> browser.connection().closed());
    timers.shutdown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void failed(Throwable thrown) {
    throw new IllegalStateException(thrown);
  }

  /** No Jakarta context is needed by this view. */
  private static final class NoContexts implements Contexts {
    @Override
    public LiveScope open() {
      return () -> {};
    }

    @Override
    public void run(Turn turn, Runnable work) {
      work.run();
    }

    @Override
    public void runOutside(Caller caller, Runnable work) {
      work.run();
    }
  }
}
