package ee.liveview;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What is known of the request that a page came with, or of the connection over which it is live.
 *
 * <pre>{@code
 * @OnMount
 * void mount(LiveSocket live) {
 *   mobile = live.connectInfo().userAgent().contains("Mobile");
 * }
 * }</pre>
 *
 * <p>All of it is what the browser or a proxy says.
 *
 * <p>In Phoenix: {@code get_connect_info/2}.
 *
 * <p>In Faces: {@code ExternalContext}.
 *
 * @param transport {@code "http"} for the first HTML, {@code "websocket"} or {@code "longpoll"} for
 *     a connection
 * @param host scheme, host and port by which the browser reached the application; {@code
 *     http://unknown.invalid} when what it says is none
 * @param remoteAddress of the browser, or of the last proxy before this server
 * @param userAgent the header {@code User-Agent}; empty when there is none
 * @param headers those that begin with {@code x-}, and those of tracing: {@code traceparent},
 *     {@code tracestate} and {@code baggage}; by their names in small letters. An {@code
 *     x-request-id} that is none is left out
 */
public record ConnectInfo(
    String transport,
    URI host,
    String remoteAddress,
    String userAgent,
    Map<String, String> headers) {
  private static final String REQUEST_ID = "x-request-id";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9+/=_.:-]{1,200}");

  /** Copies the headers, sorted by name. */
  public ConnectInfo {
    var sorted = new TreeMap<>(headers);
    // Looked at here and not when it is asked for, which is in every turn.
    sorted.computeIfPresent(REQUEST_ID, (name, id) -> ID.matcher(id).matches() ? id : null);
    headers = Collections.unmodifiableMap(sorted);
  }

  /**
   * The id that a proxy in front of the server gave to the request, in the header {@code
   * X-Request-Id}: what finds its lines in all logs.
   *
   * <pre>{@code
   * LOG.log(Level.INFO, "Ordered, request {0}", live.connectInfo().requestId().orElse("-"));
   * }</pre>
   *
   * @return empty when there is none, or what stands there is no id: as anybody can send one, it
   *     has at most 200 characters, and only letters, digits and some signs without meaning
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(headers.get(REQUEST_ID));
  }
}
