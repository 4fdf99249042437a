package ee.liveview.internal.telemetry;

import ee.liveview.LiveLogLevel;
import ee.liveview.LiveSocket;
import ee.liveview.LiveTelemetry;
import ee.liveview.TelemetryEvent;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tells listeners when a piece of work begins, ends and fails. Thread-safe. */
public final class Telemetry {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final long BILLION = 1_000_000_000;

  private final List<LiveTelemetry> listeners;
  private final EventLog log;
  private final LiveLogLevel levels;

  /**
   * @param log writes what is to be logged
   * @param levels says at which level
   */
  public Telemetry(List<LiveTelemetry> listeners, EventLog log, LiveLogLevel levels) {
    this.listeners = List.copyOf(listeners);
    this.log = log;
    this.levels = levels;
  }

  /** One that tells nobody. */
  public static Telemetry silent() {
    return new Telemetry(List.of(), EventLog.OFF, (page, asked) -> asked);
  }

  /** At which level the log has what a page does. */
  public Level level(LiveSocket page, Level asked) {
    try {
      return levels.of(page, asked);
    } catch (RuntimeException thrown) {
      LOG.log(Level.WARNING, "The level of the log could not be decided", thrown);
      return asked;
    }
  }

  /** Whether anybody wants to know anything. */
  public boolean listening() {
    return !listeners.isEmpty() || log.prints();
  }

  /** Now, in nanoseconds since 1970. */
  public static Map<String, Long> systemTime() {
    var now = Instant.now();
    return Map.of("system_time", now.getEpochSecond() * BILLION + now.getNano());
  }

  /**
   * Tells of something that has happened.
   *
   * @param level at which it is logged
   * @param metadata asked for only when somebody listens
   */
  public void tell(
      String name,
      Level level,
      Map<String, Long> measurements,
      Supplier<Map<String, Object>> metadata) {
    boolean logged = log.wants(name, level);
    if (logged || listening()) {
      tell(new TelemetryEvent(name, measurements, metadata.get()), level, logged);
    }
  }

  /**
   * Tells of something that has taken its time.
   *
   * @param level at which it is logged
   * @param began what {@link System#nanoTime()} was then
   * @param metadata asked for only when somebody listens
   */
  public void took(String name, Level level, long began, Supplier<Map<String, Object>> metadata) {
    boolean logged = log.wants(name, level);
    if (logged || listening()) {
      var duration = Map.of("duration", System.nanoTime() - began);
      tell(new TelemetryEvent(name, duration, metadata.get()), level, logged);
    }
  }

  /** Tells of something that was measured. */
  public void tell(TelemetryEvent event) {
    tell(event, Level.OFF, false);
  }

  /** A piece of work that has begun. */
  public interface Work {

    /**
     * It has ended.
     *
     * @param more metadata that is known only now
     */
    void end(Map<String, Object> more);

    /** It has failed. */
    void fail(Throwable thrown);
  }

  private static final Work UNTOLD =
      new Work() {
        @Override
        public void end(Map<String, Object> more) {}

        @Override
        public void fail(Throwable thrown) {}
      };

  /**
   * Begins a piece of work.
   *
   * @param name of its events, which add {@code .start}, {@code .stop} and {@code .exception}
   * @param level at which it is logged
   * @param metadata asked for only when somebody listens
   */
  public Work begin(String name, Level level, Supplier<Map<String, Object>> metadata) {
    boolean logged = log.wants(name, level);
    if (!logged && !listening()) {
      return UNTOLD;
    }
    var work = new Told(name, level, logged, metadata.get(), System.nanoTime());
    work.start();
    return work;
  }

  /**
   * Does a piece of work.
   *
   * @param name of its events, which add {@code .start}, {@code .stop} and {@code .exception}
   * @param level at which it is logged
   * @param metadata asked for only when somebody listens
   */
  public <T> T span(
      String name, Level level, Supplier<Map<String, Object>> metadata, Supplier<T> work) {
    var told = begin(name, level, metadata);
    T result;
    try {
      result = work.get();
    } catch (Throwable thrown) {
      told.fail(thrown);
      throw thrown;
    }
    told.end(Map.of());
    return result;
  }

  private final class Told implements Work {
    private final String name;
    private final Level level;
    private final boolean logged;
    private final Map<String, Object> about;
    private final long began;

    Told(String name, Level level, boolean logged, Map<String, Object> about, long began) {
      this.name = name;
      this.level = level;
      this.logged = logged;
      this.about = about;
      this.began = began;
    }

    void start() {
      var times = new HashMap<>(systemTime());
      times.put("monotonic_time", began);
      tell(".start", times, about);
    }

    @Override
    public void end(Map<String, Object> more) {
      tell(".stop", ended(), with(more));
    }

    @Override
    public void fail(Throwable thrown) {
      tell(
          ".exception",
          ended(),
          with(
              Map.of(
                  "kind",
                  "error",
                  "reason",
                  thrown,
                  "stacktrace",
                  List.of(thrown.getStackTrace()))));
    }

    private Map<String, Long> ended() {
      long now = System.nanoTime();
      return Map.of("duration", now - began, "monotonic_time", now);
    }

    private Map<String, Object> with(Map<String, Object> more) {
      var all = new HashMap<>(about);
      all.putAll(more);
      return all;
    }

    private void tell(String end, Map<String, Long> measurements, Map<String, Object> metadata) {
      Telemetry.this.tell(new TelemetryEvent(name + end, measurements, metadata), level, logged);
    }
  }

  private void tell(TelemetryEvent event, Level level, boolean logged) {
    if (logged) {
      log.on(event, level);
    }
    if (log.prints()) {
      log.print(event);
    }
    for (var listener : listeners) {
      try {
        listener.on(event);
      } catch (RuntimeException | LinkageError thrown) { // or it is made for another version
        LOG.log(Level.WARNING, "A listener failed to take note of " + event.name(), thrown);
      }
    }
  }
}
