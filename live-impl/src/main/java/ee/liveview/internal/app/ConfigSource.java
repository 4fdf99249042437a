package ee.liveview.internal.app;

import ee.liveview.internal.cdi.Settings;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import java.util.function.Function;

/** Where settings come from, the first that has one winning. */
final class ConfigSource {
  private ConfigSource() {}

  /** All that {@link Settings} reads, then context parameters. */
  static Function<String, Optional<String>> of(ServletContext context) {
    var early = Settings.of(context.getClassLoader());
    return name -> early.apply(name).or(() -> Optional.ofNullable(context.getInitParameter(name)));
  }
}
