package ee.liveview.migrate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reads an application made with Jakarta Faces and writes what it becomes with live views.
 *
 * <pre>{@code
 * java -jar live-migrate-0.1.0-SNAPSHOT-all.jar shop.war --to shop-live --package shop.live
 * }</pre>
 *
 * <p>Without {@code --to} only the report is printed. Files that are there are never overwritten.
 * From Java code use {@link Migration}.
 */
@Command(
    name = "migrate-faces",
    mixinStandardHelpOptions = true,
    description = "Reads a Faces application and writes what it becomes with live views.")
public final class MigrateFaces implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SOURCE", description = "a source tree or a WAR")
  private Path source = Path.of(".");

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "where to write; without it only the report is printed")
  private @Nullable Path to;

  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = "migrated",
      description = "the package of the views (default: migrated)")
  private String packageName = "migrated";

  public static void main(String[] arguments) {
    System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), arguments));
  }

  /**
   * Runs the command.
   *
   * @return 0; 1 if the source cannot be read, 2 if the arguments are wrong
   */
  static int run(PrintWriter out, String... arguments) {
    return new CommandLine(new MigrateFaces()).setOut(out).setErr(out).execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    var command = java.util.Objects.requireNonNull(spec, "set by picocli").commandLine();
    if (!Files.exists(source)) {
      throw new ParameterException(command, "There is no " + source);
    }
    var out = command.getOut();
    var migration = Migration.of(source, packageName);
    out.println(migration.report());
    if (to != null) {
      var left = migration.writeTo(to);
      out.println("Written to " + to + ": " + (migration.files().size() - left.size()) + " files.");
      left.forEach(file -> out.println("Left alone, as it was there: " + file));
    }
    return 0;
  }
}
