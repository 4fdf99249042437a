package ee.liveview.internal.components;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The value of {@code class}: a component's own classes and those that a call adds. */
final class Classes {
  private Classes() {}

  static String of(@Nullable String... names) {
    return Arrays.stream(names)
        .filter(Objects::nonNull)
        .filter(name -> !name.isBlank())
        .collect(Collectors.joining(" "));
  }
}
