package ee.liveview;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

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
 *     {@code tracestate} and {@code baggage}; by their names in small letters
 */
public record ConnectInfo(
    String transport,
    URI host,
    String remoteAddress,
    String userAgent,
    Map<String, String> headers) {

  /** Copies the headers, sorted by name. */
  public ConnectInfo {
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }
}
