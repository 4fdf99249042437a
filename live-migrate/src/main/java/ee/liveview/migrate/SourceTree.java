package ee.liveview.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of an application, read.
 *
 * @param facelets texts by their path below the root of the web application
 * @param java sources by their path in the tree
 * @param configs texts of faces-config.xml
 * @param tagLibraries texts of tag libraries
 * @param webFiles other files below the root of the web application, without a slash before
 */
record SourceTree(
    Map<String, String> facelets,
    Map<String, String> java,
    List<String> configs,
    List<String> tagLibraries,
    Set<String> webFiles) {

  private static final Set<String> SKIPPED =
      Set.of("target", "build", "node_modules", "bin", "out", ".git", ".idea", ".settings");

  /** Reads a directory, or an archive such as a WAR. */
  static SourceTree read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return readRoot(path);
    }
    try (var archive = FileSystems.newFileSystem(path)) {
      return readRoot(archive.getPath("/"));
    }
  }

  private static SourceTree readRoot(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Set<String> webRoots = new HashSet<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName() == null ? "" : folder.getFileName().toString();
            name = name.replace("/", "");
            if (!folder.equals(root) && SKIPPED.contains(name)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            var relative = relative(root, folder);
            if (name.equals("WEB-INF")) {
              webRoots.add(relative.substring(0, relative.length() - "WEB-INF".length()));
            } else if (relative.endsWith("src/main/webapp")
                || relative.endsWith("META-INF/resources")) {
              webRoots.add(relative + "/");
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(file);
            return FileVisitResult.CONTINUE;
          }
        });
    return sorted(root, files, webRoots);
  }

  private static String relative(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/').replaceFirst("/$", "");
  }

  private static SourceTree sorted(Path root, List<Path> files, Set<String> webRoots) {
    var tree =
        new SourceTree(
            new TreeMap<>(),
            new TreeMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new HashSet<>());
    for (var file : files) {
      var relative = relative(root, file);
      var web = webPath(relative, webRoots);
      if (relative.endsWith(".xhtml")) {
        tree.facelets.put("/" + web, text(file));
      } else if (relative.endsWith(".java")) {
        tree.java.put(relative, text(file));
      } else if (relative.endsWith("faces-config.xml")) {
        tree.configs.add(text(file));
      } else if (relative.endsWith(".taglib.xml")) {
        tree.tagLibraries.add(text(file));
      } else {
        tree.webFiles.add(web);
      }
    }
    return tree;
  }

  private static String webPath(String relative, Set<String> webRoots) {
    var longest = "";
    for (var webRoot : webRoots) {
      if (relative.startsWith(webRoot) && webRoot.length() > longest.length()) {
        longest = webRoot;
      }
    }
    return relative.substring(longest.length());
  }

  private static String text(Path file) {
    try {
      // Old files are not always in UTF-8; a strange letter is no reason to stop.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
