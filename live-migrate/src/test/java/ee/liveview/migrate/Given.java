package ee.liveview.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** An application of a few files. */
record Given(Path folder, Map<String, String> files) {
  private static final String FACELET =
      """
      <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html"
        xmlns:f="jakarta.faces.core" xmlns:ui="jakarta.faces.facelets" xmlns:c="jakarta.tags.core"
        xmlns:cc="jakarta.faces.composite" xmlns:fn="jakarta.tags.functions"
        xmlns:jsf="jakarta.faces" xmlns:p="http://primefaces.org/ui"
        xmlns:my="jakarta.faces.composite/my" xmlns:x="http://example.org/x"><h:body>
      %s
      </h:body></html>
      """;

  Given(Path folder) {
    this(folder, Map.of());
  }

  /** A Facelet with this body; its first line is line 6. */
  Given facelet(String path, String body) {
    return file(path, FACELET.formatted(body));
  }

  Given file(String path, String text) {
    var more = new LinkedHashMap<>(files);
    more.put(path, text);
    return new Given(folder, more);
  }

  Migration migrated() {
    try {
      for (var file : files.entrySet()) {
        var path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      return Migration.of(folder, "app");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The template of the page {@code page.xhtml} with this body; it is deployed. */
  String page(String body) {
    return facelet("page.xhtml", body).deployed("src/main/resources/app/PageView.html");
  }

  /** The skeleton of the page {@code page.xhtml} with this body; it is compiled. */
  String view(String body) {
    return facelet("page.xhtml", body).deployed("src/main/java/app/PageView.java");
  }

  /** One of the files that are written, after all of them were compiled and deployed. */
  String deployed(String file) {
    var migration = migrated();
    try {
      Deployed.of(Files.createTempDirectory(folder, "live"), migration, Map.of()).close();
      return migration.files().getOrDefault(file, "");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
