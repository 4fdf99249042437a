package ee.liveview.internal.dev;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files from which an application is made: those of the developer, then the deployed ones. */
final class Sources {
  private static final String META_RESOURCES = "META-INF/resources";
  private static final Set<String> NEVER_SERVED = Set.of("WEB-INF", "META-INF", "node_modules");

  private final List<Path> directories;
  private final List<Path> webRoots;
  private final Deployed deployed;

  Sources(List<String> directories, Deployed deployed) {
    this.directories = directories.stream().map(Path::of).toList();
    this.webRoots = this.directories.stream().flatMap(d -> webRoot(d).stream()).toList();
    this.deployed = deployed;
  }

  /**
   * A version of a file. A time is compared and not awaited: file systems of a network tell nobody
   * of a change.
   */
  record Version(Path file, FileTime time, long size) {
    static Version of(Path file, BasicFileAttributes attributes) {
      return new Version(file, attributes.lastModifiedTime(), attributes.size());
    }
  }

  /** What of a directory of sources browsers may see; class path resources are no web pages. */
  private static Optional<Path> webRoot(Path directory) {
    boolean ofWar = Files.isDirectory(directory.resolve("WEB-INF")) || directory.endsWith("webapp");
    var root = ofWar ? directory : directory.resolve(META_RESOURCES);
    return Optional.of(root).filter(Files::isDirectory);
  }

  /** Directories that are not there. */
  List<Path> missing() {
    return directories.stream().filter(directory -> !Files.isDirectory(directory)).toList();
  }

  /** The newest known version of a class path resource; empty when it lies in no directory. */
  Optional<Version> template(String name) throws IOException {
    for (var directory : directories) {
      var file = inside(directory, name);
      if (file.isPresent()) {
        return version(file.get());
      }
    }
    var path = deployed.path("/WEB-INF/classes/" + name);
    return path == null ? Optional.empty() : version(Path.of(path));
  }

  private static Optional<Version> version(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return Optional.of(Version.of(file, Files.readAttributes(file, BasicFileAttributes.class)));
  }

  /**
   * A file of the sources that a browser asks for.
   *
   * @param path relative to the context path, beginning with a slash
   */
  Optional<Path> page(String path) {
    var name = path.substring(1);
    for (var segment : name.split("/")) {
      if (NEVER_SERVED.contains(segment.toUpperCase(Locale.ROOT))
          || NEVER_SERVED.contains(segment)
          || segment.startsWith(".")) {
        return Optional.empty();
      }
    }
    return webRoots.stream().flatMap(root -> inside(root, name).stream()).findFirst();
  }

  private static Optional<Path> inside(Path directory, String name) {
    try {
      var file = directory.resolve(name).normalize();
      return file.startsWith(directory.normalize()) && Files.isRegularFile(file)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The style sheets and scripts that pages may load, by their path in a URL. */
  Map<Version, String> styleSheetsAndScripts() throws IOException {
    var roots = new ArrayList<>(webRoots);
    var root = deployed.path("/");
    if (root != null) {
      roots.add(Path.of(root));
    }
    var found = new LinkedHashMap<Version, String>();
    for (var each : roots) {
      if (Files.isDirectory(each)) {
        Files.walkFileTree(each, new Walk(each, found));
      }
    }
    return found;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<Version, String> found;

    Walk(Path root, Map<Version, String> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      var name = String.valueOf(directory.getFileName());
      boolean skipped =
          !directory.equals(root) && (NEVER_SERVED.contains(name) || name.startsWith("."));
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      var name = file.toString();
      if (name.endsWith(".css") || name.endsWith(".js") || name.endsWith(".mjs")) {
        var path =
            root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        found.put(Version.of(file, attributes), "/" + path);
      }
      return FileVisitResult.CONTINUE;
    }

    /** It was deleted while we looked. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }
}
