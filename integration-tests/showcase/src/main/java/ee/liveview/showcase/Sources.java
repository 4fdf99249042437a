package ee.liveview.showcase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The parts of a template by name, as they were written: from {@code <!---name--->} to {@code
 * <!---end--->}. Such comments are dropped when the template is compiled.
 */
final class Sources {
  private static final Pattern PART =
      Pattern.compile("<!---([a-z-]+)--->\\R(.*?)\\s*<!---end--->", Pattern.DOTALL);

  private Sources() {}

  static Map<String, String> of(Class<?> view) {
    try (var in = view.getResourceAsStream(view.getSimpleName() + ".html")) {
      if (in == null) {
        throw new IllegalStateException(view.getName() + " has no template beside it");
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var parts = new LinkedHashMap<String, String>();
      for (var part = PART.matcher(text); part.find(); ) {
        parts.put(part.group(1), part.group(2).stripIndent());
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
