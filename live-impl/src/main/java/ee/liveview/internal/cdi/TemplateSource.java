package ee.liveview.internal.cdi;

import ee.liveview.FunctionComponent;
import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import ee.liveview.Template;
import ee.liveview.internal.problem.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the template of a view or component stands. */
final class TemplateSource {
  private TemplateSource() {}

  /** The template; empty when there is none. */
  static Optional<SourceFile> of(Class<?> view) {
    var inline = view.getAnnotation(Template.class);
    if (inline != null) {
      return Optional.of(new SourceFile(view.getName() + " @Template", inline.value()));
    }
    return resource(view, name(view));
  }

  /** A class path resource of the application of a view; empty when there is none. */
  static Optional<SourceFile> resource(Class<?> view, String path) {
    var name = strip(path);
    return Optional.ofNullable(url(view, name)).map(url -> new SourceFile(name, read(url)));
  }

  /** The name a developer would look for. */
  static String name(Class<?> view) {
    var given = given(view);
    if (!given.isEmpty()) {
      return strip(given);
    }
    return view.getPackageName().replace('.', '/') + "/" + view.getSimpleName() + ".html";
  }

  private static String given(Class<?> type) {
    var view = type.getAnnotation(LiveView.class);
    if (view != null) {
      return view.template();
    }
    var component = type.getAnnotation(FunctionComponent.class);
    if (component != null) {
      return component.template();
    }
    var stateful = type.getAnnotation(LiveComponent.class);
    return stateful == null ? "" : stateful.template();
  }

  /** A resource of the application. */
  static Optional<SourceFile> resource(String name) {
    var loader = Thread.currentThread().getContextClassLoader();
    var url = loader == null ? null : loader.getResource(name);
    return Optional.ofNullable(url).map(found -> new SourceFile(name, read(found)));
  }

  private static @Nullable URL url(Class<?> view, String name) {
    var beside = view.getResource("/" + name);
    if (beside != null) {
      return beside;
    }
    var loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? null : loader.getResource(name);
  }

  static String strip(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private static String read(URL url) {
    try (var in = url.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
