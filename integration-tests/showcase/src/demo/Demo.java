import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Runs the showcase on Payara Micro until Ctrl-C: {@code java Demo.java payara-micro.jar showcase.war}. A program of its
 * own, because the URL can be told only when the port is chosen and the page answers.
 */
final class Demo {
  private static final int FIRST_PORT = 8080;
  private static final int LAST_PORT = 8179;

  private Demo() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var port = freePort();
    var url = URI.create("http://localhost:" + port + "/showcase/");
    var server = start(Path.of(args[0]), Path.of(args[1]), port);
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));

    var browser = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    while (!server.waitFor(500, TimeUnit.MILLISECONDS)) {
      if (answers(browser, url)) {
        System.out.printf("%n  The showcase is at %s%n  Ctrl-C ends it.%n%n", url);
        server.waitFor();
      }
    }
    System.exit(server.exitValue());
  }

  /** Only this machine can see the demo: the listener is bound to the loopback address and the data grid is off. */
  private static Process start(Path microJar, Path war, int port) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var commands = Files.createTempFile("showcase", ".asadmin");
    commands.toFile().deleteOnExit();
    Files.writeString(
        commands,
        "set configs.config.server-config.network-config.network-listeners.network-listener"
            + ".http-listener.address=127.0.0.1\n"
            + "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false\n");
    return new ProcessBuilder(
            java.toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-jar",
            microJar.toString(),
            "--nocluster",
            "--disablephonehome",
            "--prebootcommandfile",
            commands.toString(),
            "--port",
            Integer.toString(port),
            "--contextroot",
            "showcase",
            "--deploy",
            war.toString())
        .inheritIO()
        .start();
  }

  private static int freePort() {
    return IntStream.rangeClosed(FIRST_PORT, LAST_PORT)
        .filter(Demo::free)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "every port from " + FIRST_PORT + " to " + LAST_PORT + " is taken"));
  }

  private static boolean free(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static boolean answers(HttpClient browser, URI url) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(10)).build();
      return browser.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
