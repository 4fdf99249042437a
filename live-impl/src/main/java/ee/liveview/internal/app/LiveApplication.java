package ee.liveview.internal.app;

import ee.liveview.LiveConfig;
import ee.liveview.internal.cdi.LiveExtension;
import ee.liveview.internal.connect.Arrivals;
import ee.liveview.internal.connect.Guest;
import ee.liveview.internal.connect.Guests;
import ee.liveview.internal.connect.Sockets;
import ee.liveview.internal.container.Handover;
import ee.liveview.internal.container.Invocations;
import ee.liveview.internal.http.Callers;
import ee.liveview.internal.http.ClientAssets;
import ee.liveview.internal.http.EmbeddedViews;
import ee.liveview.internal.http.HttpSessions;
import ee.liveview.internal.http.Pages;
import ee.liveview.internal.http.StaticAssets;
import ee.liveview.internal.longpoll.LongPollServlet;
import ee.liveview.internal.longpoll.PolledSockets;
import ee.liveview.internal.mailbox.Timers;
import ee.liveview.internal.mailbox.TurnThreads;
import ee.liveview.internal.telemetry.Poller;
import ee.liveview.internal.tus.TusServlet;
import ee.liveview.internal.view.Roles;
import ee.liveview.internal.websocket.LiveSocketServlet;
import ee.liveview.internal.websocket.LiveSockets;
import ee.liveview.spi.HostedViews;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.server.ServerContainer;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** One deployment with live views, from its start to its end. */
public final class LiveApplication implements ServletContextListener {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final String INTERNAL_ENDPOINT = "/internal";

  private final LiveConfig config;
  private volatile @Nullable Running running;

  /** What exists between start and end. */
  private record Running(
      LiveEngine engine,
      TurnThreads turns,
      Pages pages,
      LiveSocketServlet.Parts sockets,
      LongPollServlet.Parts polls,
      TusServlet.Parts uploads,
      SocketWatch watch,
      Poller poller) {}

  LiveApplication(LiveConfig config) {
    this.config = config;
  }

  @Nullable Pages pages() {
    var current = running;
    return current == null ? null : current.pages();
  }

  LiveSocketServlet.@Nullable Parts sockets() {
    var current = running;
    return current == null ? null : current.sockets();
  }

  LongPollServlet.@Nullable Parts polls() {
    var current = running;
    return current == null ? null : current.polls();
  }

  TusServlet.@Nullable Parts uploads() {
    var current = running;
    return current == null ? null : current.uploads();
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var context = event.getServletContext();
    extension().ifPresent(found -> start(context, found.beans(), found.extension()));
  }

  /** The extension that saw this deployment. */
  private record Found(BeanManager beans, LiveExtension extension) {}

  /** Empty when the application has no CDI at all. */
  private static Optional<Found> extension() {
    try {
      var beans = InitialContext.<BeanManager>doLookup("java:comp/BeanManager");
      return Optional.of(new Found(beans, beans.getExtension(LiveExtension.class)));
    } catch (NamingException | IllegalArgumentException e) {
      LOG.log(Level.DEBUG, "no CDI in this application, so no live views", e);
      return Optional.empty();
    }
  }

  private void start(ServletContext context, BeanManager beans, LiveExtension extension) {
    if (extension.views().isEmpty()) {
      return;
    }
    ServerQuirks.sessionBeans(beans).ifPresent(extension::useSessionBeans);
    var executor = lookup("java:comp/DefaultManagedExecutorService", ManagedExecutorService.class);
    var scheduler =
        lookup(
            "java:comp/DefaultManagedScheduledExecutorService",
            ManagedScheduledExecutorService.class);
    var timers =
        new Timers(
            (task, delay) ->
                Invocations.bare(
                    () -> scheduler.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS)));
    var turns =
        new TurnThreads(
            lookup("java:comp/DefaultManagedThreadFactory", ManagedThreadFactory.class),
            timers,
            Runtime.getRuntime().availableProcessors(),
            config.maxTurnThreads());
    var files = new StaticAssets(context, config.development());
    files.check(extension.assetUses(), extension.checks());
    var roots = extension.roots();
    var engine =
        new LiveEngine(
            config,
            extension,
            new LiveEngine.Platform(
                context.getContextPath(),
                beans,
                turns,
                task -> Handover.run(() -> executor.execute(task)),
                timers,
                Clock.systemUTC(),
                context::getRealPath,
                files));
    var service = lookup("java:comp/DefaultContextService", ContextService.class);
    var contexts = new CallerContexts(() -> Invocations.apart(service.currentContextExecutor()));
    var roles = CallerRoles.of(extension.roles(), beans);
    var sessions = new HttpSessions(config.maxViewsPerSession());
    engine.development().ifPresent(on -> on.start(roots.templates()));
    var pages =
        new Pages(
            config,
            engine.deadRender(),
            engine.services().requests(),
            roots,
            ClientAssets.load(),
            files,
            engine.services().tokens(),
            sessions,
            contexts,
            roles,
            engine.development().orElse(null));
    var container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
    var sockets = new Sockets();
    extension.useConnections(sockets::disconnect);
    var views =
        new EmbeddedViews(
            pages, () -> beans.createInstance().select(HttpServletRequest.class).get());
    extension.useViews(views);
    context.setAttribute(HostedViews.ATTRIBUTE, views);
    var watch = new SocketWatch(engine.services().timers(), sockets, config);
    watch.schedule();
    var guests = guests(engine, sessions, contexts, roles);
    var services = engine.services();
    var poller =
        new Poller(services.timers(), services.telemetry(), LiveExtension.measurements(beans));
    poller.start();
    Arrivals arrivals =
        (accepted, request, transport, began) ->
            services
                .requests()
                .connected(
                    accepted,
                    transport,
                    request.getQueryString(),
                    () -> Callers.info(request, transport),
                    began);
    running =
        new Running(
            engine,
            turns,
            pages,
            new LiveSocketServlet.Parts(
                config,
                arrivals,
                guests,
                sockets,
                LiveSockets.add(container, config.socketPath() + INTERNAL_ENDPOINT)),
            new LongPollServlet.Parts(
                config, arrivals, guests, sockets, new PolledSockets(services.timers())),
            new TusServlet.Parts(config.allowedOrigins(), services.files()),
            watch,
            poller);
    services.requests().started(context.getContextPath(), services.views().names());
    LOG.log(
        Level.INFO,
        () -> extension.views().size() + " live view(s) at " + context.getContextPath() + "/");
  }

  /**
   * @param contexts carry a caller's identity, naming and class loader to any thread
   */
  private static Guests guests(
      LiveEngine engine,
      HttpSessions sessions,
      CallerContexts contexts,
      Function<HttpServletRequest, Roles> roles) {
    return (request, csrfToken, transport) -> {
      var session = sessions.verified(request, csrfToken);
      var caller =
          Callers.of(request, transport, contexts.apply(request), session, roles.apply(request));
      return new Guest(session, way -> engine.connection(way, caller));
    };
  }

  private static <T> T lookup(String name, Class<T> type) {
    try {
      return type.cast(InitialContext.doLookup(name));
    } catch (NamingException e) {
      throw new IllegalStateException(name + " is missing; every Jakarta EE server has it", e);
    }
  }

  /**
   * No server closes the sockets of an application that is undeployed; the browsers of ours connect
   * again at once.
   */
  @Override
  public void contextDestroyed(ServletContextEvent event) {
    var current = running;
    if (current != null) {
      running = null;
      current.poller().close();
      current.watch().close();
      current.sockets().sockets().close();
      current.engine().close();
      current.turns().close();
    }
  }
}
