package ee.liveview.test;

import jakarta.json.JsonArray;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The renderer of the official client, run in Node; src/test/js holds what is bundled. */
final class OracleClient {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Path PROJECT = Path.of("src", "test", "js").toAbsolutePath();
  private static final Path BUNDLE = PROJECT.resolve("node_modules/.oracle/oracle.js");

  private final Path folder;

  /** Fetches and bundles the client where that has not been done yet. */
  OracleClient(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    if (isOlder(BUNDLE, PROJECT.resolve("oracle.js"))
        || isOlder(BUNDLE, PROJECT.resolve("package-lock.json"))) {
      run("npm", "ci", "--no-audit", "--no-fund");
      run("npm", "run", "bundle");
    }
  }

  /** For each case, a list of messages, the HTML after each message. */
  JsonArray play(JsonArray cases) throws IOException, InterruptedException {
    var asked = folder.resolve("cases.json");
    var answered = folder.resolve("pages.json");
    try (var out = JSON.createWriter(Files.newBufferedWriter(asked))) {
      out.write(cases);
    }
    run("node", BUNDLE.toString(), asked.toString(), answered.toString());
    try (var in = JSON.createReader(Files.newBufferedReader(answered))) {
      return in.readArray();
    }
  }

  private static boolean isOlder(Path file, Path than) throws IOException {
    return !Files.exists(file)
        || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) < 0;
  }

  private void run(String... command) throws IOException, InterruptedException {
    var log = folder.resolve("log.txt");
    var process =
        new ProcessBuilder(command)
            .directory(PROJECT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Arrays.toString(command) + "\n" + Files.readString(log));
    }
  }
}
