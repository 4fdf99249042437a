package ee.liveview.test;

import ee.liveview.LiveConfig;
import ee.liveview.internal.app.LiveEngine;
import ee.liveview.internal.cdi.LiveExtension;
import ee.liveview.internal.channel.Channels;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.mailbox.Timers;
import ee.liveview.internal.view.Assets;
import ee.liveview.internal.view.Caller;
import ee.liveview.internal.view.Contexts;
import ee.liveview.internal.view.DeadRender;
import ee.liveview.internal.view.Instances;
import ee.liveview.internal.view.LiveScope;
import ee.liveview.internal.view.Services;
import ee.liveview.internal.view.Turn;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.Limits;
import jakarta.enterprise.inject.spi.BeanManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The engine of an application on one thread, with time that stands still. */
final class TestEngine {
  private final SteppingExecutor executor = new SteppingExecutor();
  private final SteppingScheduler scheduler = new SteppingScheduler(executor);
  private final HeldTasks tasks = new HeldTasks(executor);
  private final List<Failure> failures = new ArrayList<>();
  private final LiveExtension extension;
  private final LiveEngine engine;
  private final Services services;
  private int step;

  /** What went wrong in a view. */
  record Failure(String sentence, Throwable cause) {}

  TestEngine(BeanManager beans, LiveConfig config) {
    extension = extension(beans);
    engine =
        new LiveEngine(
            config,
            extension,
            new LiveEngine.Platform(
                "",
                beans,
                executor,
                executor,
                new Timers(scheduler),
                scheduler.clock(),
                inWar -> null,
                Assets.UNVERSIONED));
    engine.development().ifPresent(on -> on.start(List.of()));
    services = withoutContainer(engine.services());
  }

  private static LiveExtension extension(BeanManager beans) {
    try {
      return beans.getExtension(LiveExtension.class);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "This container knows nothing of live views: start it with LiveWeld.of(…), or put @LiveTest"
              + " on the test class.",
          e);
    }
  }

  private Services withoutContainer(Services real) {
    var contexts = new NoRequests(real.contexts());
    return new Services(
        real.config(),
        real.json(),
        real.tokens(),
        real.files(),
        real.views(),
        contexts,
        real.timers(),
        real.liveViewVersion(),
        new Instances(
            contexts,
            executor,
            real.config().maxMailbox(),
            e -> failures.add(new Failure("A turn failed outside of user code", e))),
        tasks,
        real.assets(),
        engine.observed((sentence, cause) -> failures.add(new Failure(sentence, cause))),
        real.handlers(),
        real.components(),
        real.pubsub(),
        real.audience(),
        real.telemetry(),
        real.bundles(),
        real.clock());
  }

  /** The topics of one connection. */
  Channels channels(Caller caller) {
    return engine.channels(caller, services);
  }

  /** No servlet container has switched request and session on: an HTTP turn must do it itself. */
  private record NoRequests(Contexts real) implements Contexts {
    @Override
    public LiveScope open() {
      return real.open();
    }

    @Override
    public void run(Turn turn, Runnable work) {
      real.run(new Turn(turn.scope(), turn.socket(), turn.caller(), false), work);
    }

    @Override
    public void runOutside(Caller caller, Runnable work) {
      real.runOutside(caller, work);
    }
  }

  /** The roles that the views of the application name. */
  Set<String> roles() {
    return extension.roles();
  }

  Services services() {
    return services;
  }

  FrameCodec codec() {
    return engine.codec();
  }

  Limits limits() {
    return engine.limits();
  }

  Json json() {
    return services.json();
  }

  DeadRender deadRender() {
    return new DeadRender(services);
  }

  /** Begins the next thing that a test does; what came before it is no longer the last turn. */
  void nextStep() {
    step++;
  }

  int step() {
    return step;
  }

  void advance(Duration by) {
    scheduler.advance(by);
  }

  /** Runs what other threads have asked for. */
  void settle() {
    executor.runAll();
  }

  /** Runs the tasks of views that wait. */
  void runTasks() {
    tasks.runAll();
  }

  boolean awaitOne(Duration atMost) {
    return executor.awaitOne(atMost);
  }

  /** Throws what went wrong since the last call. */
  void throwFailures() {
    if (failures.isEmpty()) {
      return;
    }
    var first = failures.get(0);
    var error = new AssertionError(first.sentence() + ": " + first.cause(), first.cause());
    failures.stream().skip(1).map(Failure::cause).forEach(error::addSuppressed);
    failures.clear();
    throw error;
  }
}
