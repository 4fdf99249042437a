package ee.liveview.migrate;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a Faces application becomes.
 *
 * <pre>{@code
 * var migration = Migration.of(Path.of("shop.war"), "shop.live");
 * System.out.println(migration.report());
 * migration.writeTo(Path.of("shop-live"));
 * }</pre>
 *
 * @param report what was found and what is left to do
 * @param files texts by their path, {@code src/main/java/shop/live/OrdersView.java}
 */
public record Migration(MigrationReport report, Map<String, String> files) {
  public Migration {
    files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * Reads an application and converts it; nothing is written.
   *
   * @param source a directory with Facelets and, if possible, Java sources, or an archive such as a
   *     WAR
   * @param packageName of the views
   * @throws IOException if the source cannot be read
   */
  public static Migration of(Path source, String packageName) throws IOException {
    var tree = SourceTree.read(source);
    return new Writing(tree, packageName).migration();
  }

  /**
   * Writes the files below a directory. One that is there already is left alone.
   *
   * @return the paths that were left alone
   */
  public List<String> writeTo(Path directory) throws IOException {
    List<String> left = new ArrayList<>();
    for (var file : files.entrySet()) {
      var path = directory.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      try {
        Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException there) {
        left.add(file.getKey());
      }
    }
    return List.copyOf(left);
  }
}
