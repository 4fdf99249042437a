package ee.liveview.internal.http;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A folder of files as a web application; of its context only the resources are there. */
record Folder(Path path) {

  Folder with(String file, String content) throws IOException {
    var target = path.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, content);
    return this;
  }

  ServletContext context() {
    return (ServletContext)
        Proxy.newProxyInstance(
            Folder.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getResource" -> resource((String) arguments[0]);
                  case "getResourcePaths" -> paths((String) arguments[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private @Nullable URL resource(String name) throws IOException {
    var file = path.resolve(name.substring(1));
    return Files.exists(file) ? file.toUri().toURL() : null;
  }

  private @Nullable Set<String> paths(String folder) throws IOException {
    try (var files = Files.list(path.resolve(folder.substring(1)))) {
      return files
          .map(file -> folder + file.getFileName() + (Files.isDirectory(file) ? "/" : ""))
          .collect(Collectors.toSet());
    }
  }
}
