package ee.liveview.servertests;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** Takes what servers export by OTLP over HTTP, and looks for names in it. */
final class Collector implements AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  private final HttpServer http;
  private final LinkedBlockingQueue<String> came = new LinkedBlockingQueue<>();
  private final StringBuilder all = new StringBuilder();

  private Collector(HttpServer http) {
    this.http = http;
  }

  static Collector start() {
    try {
      var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var collector = new Collector(http);
      http.createContext(
          "/",
          exchange -> {
            var zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            var body = exchange.getRequestBody();
            var bytes = (zipped ? new GZIPInputStream(body) : body).readAllBytes();
            var path = exchange.getRequestURI().getPath();
            // Texts stand in it as they are; the rest is of no interest here.
            collector.came.add(path + "\n" + new String(bytes, StandardCharsets.ISO_8859_1));
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      http.start();
      return collector;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it listens. */
  String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** Waits until all of these texts have come; fails when they do not. */
  void await(String... texts) {
    long end = System.nanoTime() + PATIENCE;
    for (var text : texts) {
      while (all.indexOf(text) < 0) {
        all.append(next(text, end)).append('\n');
      }
    }
  }

  private String next(String text, long end) {
    try {
      var next = came.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new AssertionError(
            text + " has not come; this has: " + all.toString().replaceAll("[^ -~]+", " "));
      }
      return next;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
