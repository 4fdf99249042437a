package ee.liveview.servertests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A server of a test's own, beside the one that all tests share, with one application. */
abstract class OwnServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final int port;

  OwnServer(int port) {
    this.port = port;
  }

  /**
   * How a WildFly is set up.
   *
   * @param config the file that ships
   * @param commands for its command line interface
   */
  record WildFly(String config, List<String> commands) {
    static final WildFly AS_SHIPPED = new WildFly("standalone.xml", List.of());
  }

  /**
   * Makes a server of the kind that this run tests, and starts it.
   *
   * @param page of the application, which is waited for
   */
  static OwnServer start(String name, WebArchive war, String page) {
    return start(name, WildFly.AS_SHIPPED, war, page);
  }

  /** As {@link #start(String, WebArchive, String)}, set up if it is a WildFly. */
  static OwnServer start(String name, WildFly setup, WebArchive war, String page) {
    var server = onPayara() ? OwnPayara.start(name, war) : OwnWildFly.start(name, setup, war);
    server.await("/" + war.getName().replace(".war", "/") + page);
    return server;
  }

  static boolean onPayara() {
    return System.getProperty("payara.home") != null;
  }

  /** Where it answers. */
  final int port() {
    return port;
  }

  /** Ends at once, as when the power fails. */
  abstract void kill();

  /** Done when it has ended, by itself or not. */
  abstract CompletableFuture<?> ended();

  @Override
  public void close() {
    kill();
  }

  private void await(String path) {
    var client = HttpClient.newHttpClient();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .build();
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && !endedWithin(PAUSE)) {
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode()
            == HttpURLConnection.HTTP_OK) {
          return;
        }
      } catch (IOException notYet) {
        // it does not listen, or has no such application
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    kill();
    throw new IllegalStateException("the application did not answer at " + request.uri());
  }

  private boolean endedWithin(Duration time) {
    try {
      ended().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException runs) {
      return false;
    } catch (ExecutionException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  static void export(WebArchive war, Path directory) {
    war.as(ZipExporter.class).exportTo(directory.resolve(war.getName()).toFile(), true);
  }

  static void copy(Path from, Path to) {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    try (var files = Files.walk(tree).sorted(Comparator.reverseOrder())) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
