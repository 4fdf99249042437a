import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Runs the showcase until Ctrl-C, on Payara Micro: {@code java Demo.java payara-micro.jar showcase.war}, or in development
 * on WildFly: {@code java Demo.java wildfly-home showcase.war source-directory…}. A program of its own, because the URL
 * can be told only when the port is chosen and the page answers.
 */
final class Demo {
  private static final int PORTS = 100;

  private Demo() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var port = freePort(8080);
    var url = URI.create("http://localhost:" + port + "/showcase/");
    var war = Path.of(args[1]);
    var sources = List.of(args).subList(2, args.length);
    var server =
        sources.isEmpty()
            ? payaraMicro(Path.of(args[0]), war, port)
            : wildFly(Path.of(args[0]), war, port, sources);
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));

    var browser = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    while (!server.waitFor(500, TimeUnit.MILLISECONDS)) {
      if (answers(browser, url)) {
        System.out.printf("%n  The showcase is at %s%n", url);
        sources.forEach(source -> System.out.printf("  Edit the files in %s%n", source));
        System.out.printf("  Ctrl-C ends it.%n%n");
        server.waitFor();
      }
    }
    System.exit(server.exitValue());
  }

  /** Only this machine can see the demo: the listener is bound to the loopback address and the data grid is off. */
  private static Process payaraMicro(Path microJar, Path war, int port) throws IOException {
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

  /** As it ships, but for the ports and the logins; bound to the loopback address by default. */
  private static Process wildFly(Path home, Path war, int port, List<String> sources)
      throws IOException {
    var standalone = home.resolve("standalone");
    var deployment = standalone.resolve("deployments").resolve("showcase.war");
    Files.copy(war, deployment, StandardCopyOption.REPLACE_EXISTING);
    var configuration = standalone.resolve("configuration");
    Files.writeString(
        configuration.resolve("standalone-showcase.xml"),
        withLogins(Files.readString(configuration.resolve("standalone.xml"))));
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    var script = home.resolve("bin").resolve(windows ? "standalone.bat" : "standalone.sh");
    var builder =
        new ProcessBuilder(
                script.toString(),
                "-c=standalone-showcase.xml",
                "-b=127.0.0.1",
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + freePort(8443),
                "-Djboss.management.http.port=" + freePort(9990),
                "-Dlive.development=true",
                "-Dlive.sources=" + String.join(",", sources))
            .inheritIO();
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // Else the script would go and the server stay.
    builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
    builder.environment().put("NOPAUSE", "true");
    return builder.start();
  }

  /** Without this attribute WildFly answers 500 to an application that brings its own users. */
  private static String withLogins(String configuration) {
    var domain =
        "<application-security-domain name=\"other\" security-domain=\"ApplicationDomain\"";
    int at = configuration.lastIndexOf(domain); // that of the EJBs is before it
    if (at < 0) {
      throw new IllegalStateException("the standalone.xml of this WildFly has no " + domain);
    }
    at += domain.length();
    return configuration.substring(0, at)
        + " integrated-jaspi=\"false\""
        + configuration.substring(at);
  }

  private static int freePort(int first) {
    return IntStream.range(first, first + PORTS)
        .filter(Demo::free)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "every port from " + first + " to " + (first + PORTS - 1) + " is taken"));
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
