package ee.liveview.internal.cdi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settings that can be read before there is a servlet context. */
public final class Settings {
  private Settings() {}

  /** MicroProfile Config if the server has it, system properties, the environment. */
  public static Function<String, Optional<String>> of(ClassLoader loader) {
    var microProfile = microProfile(loader);
    return name ->
        microProfile
            .apply(name)
            .or(() -> Optional.ofNullable(System.getProperty(name)))
            .or(() -> Optional.ofNullable(System.getenv(environment(name))));
  }

  /**
   * {@code live.max-frame-bytes} is {@code LIVE_MAX_FRAME_BYTES}, as MicroProfile Config has it.
   */
  private static String environment(String name) {
    return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** By reflection, as not every server has the API and the jar must load on all. */
  private static Function<String, Optional<String>> microProfile(ClassLoader loader) {
    try {
      var provider = Class.forName("org.eclipse.microprofile.config.ConfigProvider", true, loader);
      var config = provider.getMethod("getConfig", ClassLoader.class).invoke(null, loader);
      var type = Class.forName("org.eclipse.microprofile.config.Config", true, loader);
      var get = type.getMethod("getOptionalValue", String.class, Class.class);
      return name -> value(get, config, name);
    } catch (ReflectiveOperationException | LinkageError e) {
      return name -> Optional.empty();
    }
  }

  private static Optional<String> value(Method get, @Nullable Object config, String name) {
    try {
      return ((Optional<?>) get.invoke(config, name, String.class)).map(String.class::cast);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("the setting " + name + " cannot be read", e);
    }
  }
}
