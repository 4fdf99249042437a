package ee.liveview.migrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.liveview.test.LiveWeld;
import jakarta.enterprise.inject.spi.BeanManager;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * A converted application, compiled by javac and deployed: views and templates are checked as on a
 * server.
 */
final class Deployed implements AutoCloseable {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final URLClassLoader loader;
  private final WeldContainer container;

  /**
   * @param java sources of the application itself, by their path
   * @throws AssertionError if the Java does not compile
   * @throws RuntimeException with the report of the deployment
   */
  static Deployed of(Path work, Migration migration, Map<String, String> java) throws IOException {
    migration.writeTo(work);
    for (var source : java.entrySet()) {
      var file = work.resolve("src/main/java").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    return new Deployed(work);
  }

  private Deployed(Path work) throws IOException {
    var classes = Files.createDirectories(work.resolve("classes"));
    compile(work.resolve("src/main/java"), classes);
    var resources = work.resolve("src/main/resources");
    loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL(), resources.toUri().toURL()}, before);
    Thread.currentThread().setContextClassLoader(loader);
    try {
      var weld = LiveWeld.weld().disableDiscovery().setClassLoader(loader);
      for (var type : types(classes)) {
        weld.addBeanClass(type);
      }
      container = weld.initialize();
    } catch (RuntimeException failed) {
      loader.close();
      Thread.currentThread().setContextClassLoader(before);
      throw failed;
    }
  }

  private static void compile(Path sources, Path classes) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var problems = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, UTF_8);
        var all = Files.walk(sources)) {
      var java = all.filter(file -> file.toString().endsWith(".java")).toList();
      boolean good =
          compiler
              .getTask(
                  problems,
                  files,
                  null,
                  List.of("-proc:none", "-parameters", "-d", classes.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(java))
              .call();
      if (!good) {
        throw new AssertionError(problems.toString());
      }
    }
  }

  private List<Class<?>> types(Path classes) throws IOException {
    List<Class<?>> types = new ArrayList<>();
    try (var all = Files.walk(classes)) {
      for (var file : all.filter(f -> f.toString().endsWith(".class")).toList()) {
        var name =
            classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
        types.add(Class.forName(name, false, loader));
      }
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
    return types;
  }

  BeanManager beans() {
    return container.getBeanManager();
  }

  /** What a method of a bean with a name returns. */
  Object call(String bean, String method) {
    var found = beans().resolve(beans().getBeans(bean));
    var proxy =
        beans().getReference(found, found.getBeanClass(), beans().createCreationalContext(found));
    try {
      return found.getBeanClass().getMethod(method).invoke(proxy);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    container.shutdown();
    Thread.currentThread().setContextClassLoader(before);
    try {
      loader.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
