package ee.liveview.internal.app;

import ee.liveview.LiveConfig;
import ee.liveview.internal.cdi.Intervals;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes a {@link LiveConfig} of settings. */
public final class ConfigReader {
  private final Function<String, Optional<String>> source;

  private ConfigReader(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /**
   * Reads all settings.
   *
   * @throws IllegalArgumentException for a value that cannot be, naming the setting
   */
  public static LiveConfig read(Function<String, Optional<String>> source) {
    var reader = new ConfigReader(source);
    var defaults = LiveConfig.defaults();
    return new LiveConfig(
        reader.text("live.secret"),
        reader.texts("live.previous-secrets"),
        reader.flag("live.require-secret", defaults.requireSecret()),
        reader.text("live.socket-path").orElse(defaults.socketPath()),
        reader.duration("live.long-poll-fallback", defaults.longPollFallback()),
        reader.texts("live.allowed-origins"),
        reader.texts("live.csrf-paths"),
        reader.duration("live.token-max-age", defaults.tokenMaxAge()),
        reader.duration("live.idle-timeout", defaults.idleTimeout()),
        reader.flag("live.keep-session", defaults.keepSession()),
        reader.number("live.max-frame-bytes", defaults.maxFrameBytes()),
        reader.number("live.max-topics", defaults.maxTopics()),
        reader.number("live.max-mailbox", defaults.maxMailbox()),
        reader.number("live.max-pending-bytes", defaults.maxPendingBytes()),
        reader.number("live.max-views-per-session", defaults.maxViewsPerSession()),
        reader.number("live.max-events-per-second", defaults.maxEventsPerSecond()),
        reader.duration("live.upload-grace", defaults.uploadGrace()),
        reader.number("live.max-waiting-upload-bytes", defaults.maxWaitingUploadBytes()),
        reader.duration("live.slow-turn", defaults.slowTurn()),
        reader.number("live.max-turn-threads", defaults.maxTurnThreads()),
        reader.duration("live.hibernate-after", defaults.hibernateAfter()),
        reader.texts("live.filter-parameters", defaults.filterParameters()),
        reader.text("live.node-name"),
        reader.text("live.messages").orElse(defaults.messages()),
        reader.flag("live.debug", defaults.debug()),
        reader.flag("live.development", defaults.development()),
        reader.texts("live.sources"),
        reader.texts("live.checks"));
  }

  private Optional<String> text(String name) {
    return source.apply(name).filter(value -> !value.isBlank());
  }

  private boolean flag(String name, boolean otherwise) {
    var value = text(name).map(String::trim);
    if (value.isPresent() && !value.get().matches("(?i)true|false")) {
      throw new IllegalArgumentException(name + " must be true or false, but is " + value.get());
    }
    return value.map(Boolean::parseBoolean).orElse(otherwise);
  }

  private List<String> texts(String name) {
    return texts(name, List.of());
  }

  private List<String> texts(String name, List<String> otherwise) {
    return text(name)
        .map(
            value ->
                Arrays.stream(value.split(","))
                    .map(String::trim)
                    .filter(s -> !s.isEmpty())
                    .toList())
        .orElse(otherwise);
  }

  private int number(String name, int otherwise) {
    var value = text(name);
    try {
      return value.map(Integer::valueOf).orElse(otherwise);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + " must be a whole number, but is " + value.orElse(""), e);
    }
  }

  private Duration duration(String name, Duration otherwise) {
    return text(name)
        .map(
            value ->
                Intervals.parse(value)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                name + " must be a duration such as 60s or 14d, but is " + value)))
        .orElse(otherwise);
  }
}
