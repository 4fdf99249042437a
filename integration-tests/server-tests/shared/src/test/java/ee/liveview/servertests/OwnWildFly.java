package ee.liveview.servertests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A WildFly with a directory and ports of its own. */
final class OwnWildFly extends OwnServer {
  /** What the script that ships opens; without it there is no cluster. */
  private static final List<String> OPENED =
      List.of(
          "java.base/java.io",
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.net",
          "java.base/java.security",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.management/javax.management",
          "java.naming/javax.naming");

  private final Process process;

  private OwnWildFly(int port, Process process) {
    super(port);
    this.process = process;
  }

  static OwnWildFly start(String name, WildFly setup, WebArchive war) {
    var home = Path.of(System.getProperty("wildfly.home"));
    var base = home.resolveSibling("own-" + name);
    var ports = FreePorts.take(4);
    try {
      delete(base);
      Files.createDirectories(base.resolve("deployments"));
      copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
      export(war, base.resolve("deployments"));
      if (!setup.commands().isEmpty()) {
        configure(home, base, setup);
      }
      var java = java(home, base);
      java.addAll(
          List.of(
              "-Djboss.bind.address=127.0.0.1",
              "-Djboss.node.name=" + name,
              "-Djboss.http.port=" + ports.get(0),
              "-Djboss.https.port=" + ports.get(1),
              "-Djboss.ajp.port=" + ports.get(3),
              "-Djboss.management.http.port=" + ports.get(2)));
      java.addAll(modules(home));
      java.addAll(List.of("org.jboss.as.standalone", "-c", setup.config()));
      var log = base.resolve("console.log").toFile();
      var process = new ProcessBuilder(java).redirectErrorStream(true).redirectOutput(log).start();
      return new OwnWildFly(ports.get(0), process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Edits the configuration before there is a server, as an administrator does by a script. */
  private static void configure(Path home, Path base, WildFly setup) throws IOException {
    var script = new ArrayList<String>();
    script.add("embed-server --std-out=echo --server-config=" + setup.config());
    script.addAll(setup.commands());
    script.add("stop-embedded-server");
    var file = base.resolve("configure.cli");
    Files.write(file, script);
    var java = java(home, base);
    java.addAll(modules(home));
    java.addAll(List.of("org.jboss.as.cli", "--file=" + file));
    var log = base.resolve("configure.log");
    var cli = new ProcessBuilder(java).redirectErrorStream(true).redirectOutput(log.toFile());
    cli.environment().put("JBOSS_HOME", home.toString());
    try {
      if (cli.start().waitFor() != 0) {
        throw new IllegalStateException(Files.readString(log));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static List<String> java(Path home, Path base) {
    var java = new ArrayList<String>();
    java.add(Path.of(System.getProperty(ServerJdk.PROPERTY), "bin", "java").toString());
    OPENED.forEach(name -> java.add("--add-opens=" + name + "=ALL-UNNAMED"));
    java.addAll(List.of("-Xmx512m", "-Djboss.home.dir=" + home, "-Djboss.server.base.dir=" + base));
    return java;
  }

  private static List<String> modules(Path home) {
    return List.of("-jar", home.resolve("jboss-modules.jar").toString(), "-mp", home + "/modules");
  }

  @Override
  CompletableFuture<?> ended() {
    return process.onExit();
  }

  @Override
  void kill() {
    process.destroyForcibly().onExit().join();
  }
}
