package ee.liveview.servertests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser without a window: it keeps cookies, loads pages and opens sockets. */
final class WireClient {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .connectTimeout(PATIENCE)
          .build();
  private final List<String> headers = new ArrayList<>();
  private final String app;

  private WireClient(String app) {
    this.app = app.endsWith("/") ? app.substring(0, app.length() - 1) : app;
  }

  static WireClient of(URL app) {
    return new WireClient(app.toString());
  }

  /** Sends name and password with everything from now on. */
  WireClient as(String user, String password) {
    var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return sending("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** Sends a header with everything from now on. */
  WireClient sending(String name, String value) {
    headers.add(name);
    headers.add(value);
    return this;
  }

  /** The absolute address of a path within the application. */
  String url(String path) {
    return app + "/" + path;
  }

  HttpResponse<String> get(String path) {
    var request = HttpRequest.newBuilder(URI.create(url(path))).timeout(PATIENCE);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return send(request.build());
  }

  /** Sends a body, and gives what is answered. */
  String post(String path, String type, byte[] body) {
    return send(HttpRequest.newBuilder(URI.create(url(path)))
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build())
        .body();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri() + " is not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a page of the application that is no live view says. */
  String ask(String path) {
    var answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body().strip();
  }

  /** How often a view has raised a signal. */
  int raised(String signal) {
    return Integer.parseInt(
        ask("control?do=count&name=" + URLEncoder.encode(signal, StandardCharsets.UTF_8)));
  }

  /**
   * Waits until a view has raised a signal so often; returns how often it has. It asks again and
   * again, as a request that waits would keep one of the few threads of the server, which may be
   * the one that the signal needs.
   */
  int await(String signal, int times) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    int count = raised(signal);
    try {
      while (count < times && System.nanoTime() < end) {
        Thread.sleep(20);
        count = raised(signal);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return count;
  }

  /** Loads a live page. */
  WirePage load(String path) {
    return WirePage.of(url(path), ask(path));
  }

  /** The line of a request that says who is there. */
  String cookie() {
    var cookies =
        ((CookieManager) http.cookieHandler().orElseThrow()).getCookieStore().getCookies();
    return "Cookie: "
        + cookies.stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "))
        + "\r\n";
  }

  /** Opens the socket as the script of a page does. */
  WireSocket open(WirePage page) {
    return open("_csrf_token=" + encode(page.csrf()) + "&vsn=2.0.0");
  }

  /** Opens the socket with a query of one's own. */
  WireSocket open(String query, String... subprotocols) {
    return connect("live/websocket", query, subprotocols);
  }

  WireSocket connect(String path, String query, String... subprotocols) {
    var socket = new WireSocket();
    var builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
    for (int i = 0; i < headers.size(); i += 2) {
      builder.header(headers.get(i), headers.get(i + 1));
    }
    if (subprotocols.length > 0) {
      builder.subprotocols(
          subprotocols[0],
          List.of(subprotocols).subList(1, subprotocols.length).toArray(String[]::new));
    }
    var address =
        URI.create(url(path).replaceFirst("^http", "ws") + (query.isEmpty() ? "" : "?" + query));
    socket.opened(builder.buildAsync(address, socket).join());
    return socket;
  }

  /** The status that refuses a socket; 101 when it opens. */
  int refusal(String query) {
    return refusal("live/websocket", query);
  }

  int refusal(String path, String query) {
    try {
      connect(path, query).close();
      return 101;
    } catch (CompletionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        return refused.getResponse().statusCode();
      }
      throw e;
    }
  }

  /** Loads a page, opens a socket for it and joins. */
  WireView visit(String path) {
    var page = load(path);
    return open(page).join(page);
  }

  static String encode(@Nullable String text) {
    return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
