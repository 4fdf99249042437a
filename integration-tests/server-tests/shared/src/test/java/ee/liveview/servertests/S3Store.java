package ee.liveview.servertests;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** A store that speaks the protocol of S3, with one bucket: a program that ends with the test. */
final class S3Store implements AutoCloseable {
  private static final String BUCKET = "scans";
  private static final String KEY = "key";
  static final String SECRET = "a secret that the store knows";

  private final Process process;
  private final int port;

  private S3Store(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static S3Store start() throws IOException {
    var built = Path.of(System.getProperty("s3.store"));
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                built.resolve("classes") + File.pathSeparator + built.resolve("lib") + "/*",
                "ee.liveview.store.Store",
                BUCKET,
                KEY,
                SECRET)
            .redirectError(Redirect.INHERIT)
            .start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var line = Objects.requireNonNull(out.readLine(), "the store has not started");
    return new S3Store(process, Integer.parseInt(line.substring("port ".length())));
  }

  /** Of the bucket. */
  URI bucket() {
    return URI.create("http://127.0.0.1:" + port + "/" + BUCKET);
  }

  String key() {
    return KEY;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
