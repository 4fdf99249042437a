package ee.liveview.servertests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** A Payara with a domain of its own. */
final class OwnPayara extends OwnServer {
  private static final int ATTEMPTS = 3;

  private final ProcessHandle process;

  private OwnPayara(int port, ProcessHandle process) {
    super(port);
    this.process = process;
  }

  static OwnPayara start(String name, WebArchive war) {
    var home = Path.of(System.getProperty("payara.home"));
    var domain = PayaraDomain.make(home, "own-" + name);
    try {
      export(war, Files.createDirectories(domain.directory().resolve("autodeploy")));
      var log = domain.directory().resolve("console.log");
      var start =
          new ProcessBuilder(home.resolve("bin/asadmin").toString(), "start-domain", "own-" + name)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      start.environment().put("AS_JAVA", System.getProperty(ServerJdk.PROPERTY));
      // On a busy machine it may not find a part of its own configuration when it starts, and ends
      // ("getMonitoringService() is null"); it does the next time.
      for (int attempt = 1; start.start().waitFor() != 0; attempt++) {
        if (attempt == ATTEMPTS) {
          throw new IllegalStateException(Files.readString(log));
        }
      }
      var pid = Files.readString(domain.directory().resolve("config/pid")).strip();
      return new OwnPayara(domain.http(), ProcessHandle.of(Long.parseLong(pid)).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  CompletableFuture<?> ended() {
    return process.onExit();
  }

  @Override
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
