package ee.liveview.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ee.liveview.test.LiveWeld;
import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the examples of docs/errors.md that are no class: a module and packages. */
class SourceChaptersTest {
  private static final Pattern CODE = Pattern.compile("LIVE-[A-Z]\\d{3}");
  private static final Pattern PACKAGE =
      Pattern.compile("(?m)^(@LiveSession\\([^\n]*\\))\npackage ([\\w.]+);");

  @TempDir Path folder;

  @Test
  void a_module_that_does_not_open_its_package_is_refused_with_D011() throws IOException {
    var examples = examples("LIVE-D011");
    assertThat(reported(examples.get(0), this::module)).containsExactly("LIVE-D011");
    assertThat(reported(examples.get(1), this::module)).isEmpty();
  }

  @Test
  void packages_that_declare_one_session_differently_are_refused_with_D031() throws IOException {
    var examples = examples("LIVE-D031");
    assertThat(reported(examples.get(0), this::packages)).containsExactly("LIVE-D031");
    assertThat(reported(examples.get(1), this::packages)).isEmpty();
  }

  private static List<String> examples(String code) {
    var page = Page.ERRORS.text();
    int start = page.indexOf("### " + code);
    var blocks = Page.blocks("java", page.substring(start, page.indexOf("\n### ", start)));
    assertThat(blocks).hasSize(2);
    return blocks.stream().map(lines -> String.join("\n", lines)).toList();
  }

  /** The codes with which the classes of an example are refused. */
  private Set<String> reported(String example, Function<String, Class<?>[]> compiled)
      throws IOException {
    try (var files = Files.walk(folder)) {
      files.map(Path::toFile).filter(File::isFile).forEach(File::delete);
    }
    var classes = compiled.apply(example);
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes[0].getClassLoader());
    @Nullable Throwable thrown;
    try {
      thrown =
          catchThrowable(
              () ->
                  LiveWeld.weld().disableDiscovery().addBeanClasses(classes).initialize().close());
    } finally {
      thread.setContextClassLoader(before);
    }
    return thrown == null
        ? Set.of()
        : CODE.matcher(String.valueOf(thrown.getMessage()))
            .results()
            .map(code -> code.group())
            .collect(Collectors.toSet());
  }

  private Class<?>[] module(String descriptor) {
    var view = view("shop.views", "OrdersView", "/orders");
    compile(
        List.of(write("module-info.java", descriptor), view), "--add-reads", "shop=ALL-UNNAMED");
    var parent = ModuleLayer.boot();
    var found = ModuleFinder.of(folder);
    var configuration =
        Configuration.resolve(
            found, List.of(parent.configuration()), ModuleFinder.of(), Set.of("shop"));
    var layer =
        ModuleLayer.defineModulesWithOneLoader(
            configuration, List.of(parent), getClass().getClassLoader());
    var shop = layer.layer().findModule("shop").orElseThrow();
    layer.addReads(shop, getClass().getModule());
    return new Class<?>[] {loaded(layer.layer().findLoader("shop"), "shop.views.OrdersView")};
  }

  private Class<?>[] packages(String example) {
    var sources = new ArrayList<Path>();
    var views = new ArrayList<String>();
    PACKAGE
        .matcher(example)
        .results()
        .forEach(
            found -> {
              var name = found.group(2);
              sources.add(
                  write(
                      name.replace('.', '/') + "/package-info.java",
                      found.group() + "\nimport ee.liveview.LiveSession;"));
              sources.add(view(name, "SomeView", "/" + views.size()));
              views.add(name + ".SomeView");
            });
    assertThat(views).hasSize(2);
    write("ui/admin.html", "<live:content/>");
    write("ui/wide.html", "<live:content/>");
    compile(sources);
    var loader = loader();
    return views.stream().map(name -> loaded(loader, name)).toArray(Class<?>[]::new);
  }

  private ClassLoader loader() {
    try {
      return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> loaded(ClassLoader loader, String name) {
    try {
      return loader.loadClass(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private Path view(String inPackage, String name, String route) {
    return write(
        inPackage.replace('.', '/') + "/" + name + ".java",
        """
        package %s;
        import ee.liveview.*;
        @LiveView("%s")
        @Template("<p>shop</p>")
        public class %s {}
        """
            .formatted(inPackage, route, name));
  }

  private Path write(String name, String text) {
    try {
      var file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void compile(List<Path> sources, String... more) {
    var arguments =
        Stream.of(
                Stream.of("-proc:none", "-d", folder.toString()),
                Stream.of("-cp", System.getProperty("java.class.path")),
                Stream.of(more),
                sources.stream().map(Path::toString))
            .flatMap(each -> each)
            .toArray(String[]::new);
    var told = new java.io.ByteArrayOutputStream();
    int result = ToolProvider.getSystemJavaCompiler().run(null, null, told, arguments);
    assertThat(result).as(told.toString(UTF_8)).isZero();
  }
}
