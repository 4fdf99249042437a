package ee.liveview.internal.app;

import ee.liveview.LiveConfig;
import ee.liveview.LiveTelemetry;
import ee.liveview.internal.cdi.LiveExtension;
import ee.liveview.internal.channel.Channels;
import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.channel.Transport;
import ee.liveview.internal.dev.Deployed;
import ee.liveview.internal.dev.Development;
import ee.liveview.internal.http.ClientAssets;
import ee.liveview.internal.i18n.Bundles;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.mailbox.Timers;
import ee.liveview.internal.pubsub.PubSubs;
import ee.liveview.internal.telemetry.EventLog;
import ee.liveview.internal.telemetry.LogContext;
import ee.liveview.internal.telemetry.Metering;
import ee.liveview.internal.telemetry.OwnEvents;
import ee.liveview.internal.telemetry.ServerListeners;
import ee.liveview.internal.telemetry.Telemetry;
import ee.liveview.internal.token.SignedData;
import ee.liveview.internal.token.Tokens;
import ee.liveview.internal.upload.ResumableFiles;
import ee.liveview.internal.view.Assets;
import ee.liveview.internal.view.Caller;
import ee.liveview.internal.view.ComponentBehaviour;
import ee.liveview.internal.view.Contexts;
import ee.liveview.internal.view.DeadRender;
import ee.liveview.internal.view.Failures;
import ee.liveview.internal.view.Instances;
import ee.liveview.internal.view.LiveChannels;
import ee.liveview.internal.view.NamedContexts;
import ee.liveview.internal.view.PageTokens;
import ee.liveview.internal.view.Services;
import ee.liveview.internal.view.ViewTypes;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.Limits;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The heart of an application, wired: everything that needs neither a servlet nor a socket. */
public final class LiveEngine implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  /** Where resumable files are sent, below the path of the socket. */
  static final String UPLOADS = "/upload/";

  private final Json json = new Json();
  private final Services services;
  private final ResumableFiles files;
  private final FrameCodec codec;
  private final Limits limits;
  private final PubSubs pubsubs;
  private final @Nullable Development development;

  /**
   * What the platform gives.
   *
   * @param application tells applications apart that share a secret: the context path
   * @param turns runs the turns of views
   * @param executor runs the tasks of views
   * @param deployed where the files of the application are, for development
   * @param assets its static files
   */
  public record Platform(
      String application,
      BeanManager beans,
      Executor turns,
      Executor executor,
      Timers timers,
      Clock clock,
      Deployed deployed,
      Assets assets) {}

  public LiveEngine(LiveConfig config, LiveExtension extension, Platform platform) {
    limits =
        new Limits(
            config.maxFrameBytes(),
            config.maxTopics(),
            config.maxMailbox(),
            Limits.defaults().maxJsonDepth(),
            config.maxPendingBytes(),
            config.idleTimeout());
    codec = new FrameCodec(json, limits);
    var contexts = named(extension.contexts(platform.beans()));
    extension.useAssets(platform.assets(), platform.application());
    var signer = new Tokens(Secrets.of(config, platform.application()), platform.clock());
    var tokens = new PageTokens(signer, json, config.tokenMaxAge());
    extension.useTokens(new SignedData(signer, json));
    pubsubs = extension.pubsubs();
    pubsubs.connect(
        config.nodeName().orElse(null),
        LiveExtension.adapter(platform.beans()).orElse(null),
        new PubSubs.Surroundings(
            json,
            Thread.currentThread().getContextClassLoader(),
            type -> LiveExtension.dispatcher(platform.beans(), type)));
    var timers = platform.timers();
    development =
        config.development()
            ? new Development(timers, extension.templates(), config.sources(), platform.deployed())
            : null;
    files =
        new ResumableFiles(
            timers,
            new ResumableFiles.Limits(config.uploadGrace(), config.maxWaitingUploadBytes()),
            platform.application() + config.socketPath() + UPLOADS,
            new ResumableFiles.Seal(tokens::resumable, tokens::resumableFile));
    services =
        new Services(
            config,
            json,
            tokens,
            files,
            new ViewTypes(extension.views()),
            contexts,
            timers,
            ClientAssets.load().liveViewVersion(),
            new Instances(
                contexts,
                platform.turns(),
                config.maxMailbox(),
                e -> LOG.log(Level.ERROR, "a turn failed outside of user code", e)),
            platform.executor(),
            platform.assets(),
            observed((sentence, cause) -> LOG.log(Level.ERROR, sentence, cause)),
            LiveExtension.handlers(platform.beans()),
            extension.components().stream()
                .collect(Collectors.toMap(ComponentBehaviour::type, Function.identity())),
            extension.pubsubs().main(),
            extension.audience(),
            new Telemetry(
                listeners(platform.beans()),
                new EventLog(config.filterParameters()),
                LiveExtension.logLevels(platform.beans())),
            new Bundles(config.messages(), Thread.currentThread().getContextClassLoader()),
            platform.clock());
    extension.useTelemetry(new OwnEvents(services.telemetry()));
  }

  private static Contexts named(Contexts real) {
    return LogContext.seenBy(Thread.currentThread().getContextClassLoader())
        .<Contexts>map(log -> new NamedContexts(real, log))
        .orElse(real);
  }

  private static List<LiveTelemetry> listeners(BeanManager beans) {
    var listeners = new ArrayList<>(LiveExtension.listeners(beans));
    var search = new BeanSearch(beans);
    listeners.addAll(ServerListeners.of(search));
    var metrics = LiveExtension.metrics(beans);
    if (!metrics.isEmpty()) {
      var reporters = new ArrayList<>(LiveExtension.reporters(beans));
      reporters.addAll(ServerListeners.reporters(search));
      listeners.add(new Metering(metrics, reporters));
    }
    return listeners;
  }

  /** In development the page is told of a failure as well. */
  public Failures observed(Failures always) {
    return development == null ? always : development.observing(always);
  }

  public Services services() {
    return services;
  }

  public FrameCodec codec() {
    return codec;
  }

  public Limits limits() {
    return limits;
  }

  /** A connection of a caller, over a transport that is open. */
  public Connection connection(Transport transport, Caller caller) {
    return new Connection(transport, channels(caller, services), codec, limits);
  }

  /** The topics of one connection. */
  public Channels channels(Caller caller, Services used) {
    var views = new LiveChannels(caller, used);
    return development == null ? views : development.beside(views);
  }

  /** The development mode, when it is on. */
  public Optional<Development> development() {
    return Optional.ofNullable(development);
  }

  /** Renders first pages. */
  public DeadRender deadRender() {
    return new DeadRender(services);
  }

  @Override
  public void close() {
    if (development != null) {
      development.close();
    }
    pubsubs.disconnect();
    files.close();
    json.close();
  }
}
