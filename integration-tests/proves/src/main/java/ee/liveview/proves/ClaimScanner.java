package ee.liveview.proves;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the test sources of a checkout and collects their claims, in the order of paths. */
final class ClaimScanner {
  private static final Set<String> SKIPPED = Set.of("target", "node_modules");

  private final Path root;

  private ClaimScanner(Path root) {
    this.root = root;
  }

  static Claims scan(Path root) throws IOException {
    var scanner = new ClaimScanner(root);
    var claims = new ArrayList<Claim>();
    var faults = new ArrayList<Fault>();
    for (var path : scanner.testSources()) {
      var read = SourceClaims.of(path, Files.readString(root.resolve(path)));
      claims.addAll(read.all());
      faults.addAll(read.faults());
    }
    return new Claims(claims, faults);
  }

  private List<String> testSources() throws IOException {
    var found = new ArrayList<String>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            var name = String.valueOf(directory.getFileName());
            var skipped =
                !directory.equals(root) && (name.startsWith(".") || SKIPPED.contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            // The same on every system: the page and the messages show this path.
            var path = root.relativize(file).toString().replace('\\', '/');
            if (isTestSource(path)) {
              found.add(path);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort(null);
    return found;
  }

  /**
   * The modules that run on servers keep their tests where the deployment is built, in the main
   * sources too.
   */
  private static boolean isTestSource(String path) {
    return path.endsWith(".java")
        && (("/" + path).contains("/src/test/java/")
            || (path.startsWith("integration-tests/server-tests/") && path.contains("/src/")));
  }
}
