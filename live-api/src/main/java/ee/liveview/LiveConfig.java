package ee.liveview;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of one application, with their defaults; docs/configuration.md is checked against
 * it.
 *
 * <p>Each is read from MicroProfile Config when the server has it, else from system properties,
 * environment variables and servlet context parameters, under the name {@code live.} and the
 * component in kebab case: {@code maxFrameBytes} is {@code live.max-frame-bytes}.
 *
 * <p>In Phoenix: the endpoint's configuration.
 *
 * <p>In Faces: context parameters {@code jakarta.faces.*}.
 *
 * @param secret signs all tokens, at least 32 bytes of UTF-8; when absent one is made at start, and
 *     open pages load anew after a restart
 * @param previousSecrets what {@code secret} was before, at least 32 bytes each: tokens that were
 *     signed with one of them are still good
 * @param requireSecret whether the application does not start without {@code secret}; in
 *     development it always does
 * @param socketPath where the socket is served, relative to the context path
 * @param longPollFallback how long a browser tries a WebSocket before it asks for messages by HTTP
 *     instead, as behind a proxy that lets no WebSocket through; 0 for never
 * @param allowedOrigins further origins that may open a socket, such as {@code
 *     https://www.example.org}; {@code *} allows all; the page's own host is always allowed
 * @param csrfPaths URL patterns of the application's own servlets, such as {@code /orders/*}, where
 *     a request that may change something must carry a CSRF token
 * @param tokenMaxAge how long a page may stay open and still join
 * @param idleTimeout after how long without a frame a connection is closed; the client sends a
 *     heartbeat every 30 s
 * @param keepSession whether an open page keeps its HTTP session from growing too old; when not,
 *     only requests and what the page sends beside heartbeats do, and at the end of the session its
 *     pages are closed
 * @param maxFrameBytes the longest message taken from a browser, in bytes
 * @param maxTopics how many views and channels one connection may join
 * @param maxMailbox how many messages may wait for one view; one more ends the view
 * @param maxPendingBytes how much may wait for a slow browser before its connection is closed,
 *     counted in characters
 * @param maxViewsPerSession how many connected views one HTTP session may have
 * @param maxEventsPerSecond how many messages one view takes from its browser, on average; twice as
 *     many may come at once, and one more ends the view
 * @param uploadGrace how long a resumable file waits for its page when the connection is lost
 * @param maxWaitingUploadBytes how many bytes of such files may wait in all, as declared; more are
 *     removed at once
 * @param slowTurn how long a view may take for one event or message before the log warns
 * @param maxTurnThreads how many handlers may block at once before the turns of other views wait
 *     for them
 * @param hibernateAfter after how long without anything happening a view gives back the memory that
 *     it can make again
 * @param filterParameters parts of the names of parameters whose values are never written to the
 *     log; when the first begins with {@code keep:}, the names of the only ones whose values are
 * @param nodeName what the other nodes of a cluster call this one, each node by another name; made
 *     at start when absent
 * @param messages the resource bundle with the texts of the application
 * @param debug whether the client in the pages logs what it does
 * @param development whether edited templates and style sheets reach open pages, and failures show
 *     their stack there; never on a server that others can reach
 * @param sources directories that are looked at in development before the deployed files, such as
 *     {@code src/main/resources} and {@code src/main/webapp}
 * @param checks which problems of templates are errors and which only warnings, each as {@code
 *     LIVE-T027=warning}; read before there is a servlet context
 */
public record LiveConfig(
    Optional<String> secret,
    List<String> previousSecrets,
    boolean requireSecret,
    String socketPath,
    Duration longPollFallback,
    List<String> allowedOrigins,
    List<String> csrfPaths,
    Duration tokenMaxAge,
    Duration idleTimeout,
    boolean keepSession,
    int maxFrameBytes,
    int maxTopics,
    int maxMailbox,
    int maxPendingBytes,
    int maxViewsPerSession,
    int maxEventsPerSecond,
    Duration uploadGrace,
    int maxWaitingUploadBytes,
    Duration slowTurn,
    int maxTurnThreads,
    Duration hibernateAfter,
    List<String> filterParameters,
    Optional<String> nodeName,
    String messages,
    boolean debug,
    boolean development,
    List<String> sources,
    List<String> checks) {

  private static final int MIN_SECRET_BYTES = 32;

  /**
   * Copies the lists and checks the values.
   *
   * @throws IllegalArgumentException for a value that cannot be, naming the setting
   */
  public LiveConfig {
    previousSecrets = List.copyOf(previousSecrets);
    allowedOrigins = List.copyOf(allowedOrigins);
    csrfPaths = List.copyOf(csrfPaths);
    filterParameters = List.copyOf(filterParameters);
    sources = List.copyOf(sources);
    checks = List.copyOf(checks);
    if (!socketPath.startsWith("/") || socketPath.endsWith("/")) {
      throw new IllegalArgumentException(
          "live.socket-path must start with / and not end with one, but is " + socketPath);
    }
    secret.ifPresent(text -> longEnough("live.secret", text));
    previousSecrets.forEach(text -> longEnough("each of live.previous-secrets", text));
    if (secret.isEmpty() && !previousSecrets.isEmpty()) {
      throw new IllegalArgumentException("live.previous-secrets needs live.secret, which is none");
    }
    if (longPollFallback.isNegative()) {
      throw new IllegalArgumentException(
          "live.long-poll-fallback must not be negative, but is " + longPollFallback);
    }
    positive("live.token-max-age", tokenMaxAge);
    positive("live.idle-timeout", idleTimeout);
    positive("live.max-frame-bytes", maxFrameBytes);
    positive("live.max-topics", maxTopics);
    positive("live.max-mailbox", maxMailbox);
    positive("live.max-pending-bytes", maxPendingBytes);
    positive("live.max-views-per-session", maxViewsPerSession);
    positive("live.max-events-per-second", maxEventsPerSecond);
    positive("live.upload-grace", uploadGrace);
    positive("live.max-waiting-upload-bytes", maxWaitingUploadBytes);
    positive("live.slow-turn", slowTurn);
    positive("live.max-turn-threads", maxTurnThreads);
    positive("live.hibernate-after", hibernateAfter);
  }

  /** What holds when nothing is configured. */
  public static LiveConfig defaults() {
    return new LiveConfig(
        Optional.empty(),
        List.of(),
        false,
        "/live",
        Duration.ofSeconds(10),
        List.of(),
        List.of(),
        Duration.ofDays(14),
        Duration.ofSeconds(60),
        true,
        256 * 1024,
        100,
        1_000,
        8 * 1024 * 1024,
        1_000,
        500,
        Duration.ofMinutes(2),
        1024 * 1024 * 1024,
        Duration.ofSeconds(1),
        64,
        Duration.ofSeconds(15),
        List.of("password", "token", "secret"),
        Optional.empty(),
        "messages",
        false,
        false,
        List.of(),
        List.of());
  }

  private static void longEnough(String name, String secret) {
    int bytes = secret.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException(
          name + " must have at least " + MIN_SECRET_BYTES + " bytes, but has " + bytes);
    }
  }

  private static void positive(String name, Duration value) {
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException(name + " must be longer than 0, but is " + value);
    }
  }

  private static void positive(String name, int value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be greater than 0, but is " + value);
    }
  }
}
