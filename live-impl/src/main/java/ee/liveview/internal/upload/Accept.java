package ee.liveview.internal.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which files are taken.
 *
 * @param kinds extensions with their dot, media types and wildcards, in lower case; empty for any
 */
public record Accept(List<String> kinds) {
  private static final Pattern EXTENSION = Pattern.compile("\\.[a-z0-9][a-z0-9.+_-]*");
  private static final Pattern TYPE = Pattern.compile("[a-z0-9.+-]+/[a-z0-9.+-]+");
  private static final List<String> WILDCARDS = List.of("image/*", "audio/*", "video/*");

  public Accept {
    kinds = List.copyOf(kinds);
  }

  /** Reads {@code ".jpg, image/*"}; empty when it cannot be understood. */
  static Optional<Accept> parse(String written) {
    var kinds =
        Arrays.stream(written.toLowerCase(Locale.ROOT).split(",")).map(String::strip).toList();
    if (kinds.equals(List.of("*"))) {
      return Optional.of(new Accept(List.of()));
    }
    boolean known =
        kinds.stream()
            .allMatch(
                kind ->
                    EXTENSION.matcher(kind).matches()
                        || TYPE.matcher(kind).matches()
                        || WILDCARDS.contains(kind));
    return known ? Optional.of(new Accept(kinds)) : Optional.empty();
  }

  /** By extension or by type: browsers do not know the types of all extensions. */
  boolean takes(String name, String type) {
    var lowerName = name.toLowerCase(Locale.ROOT);
    var lowerType = type.toLowerCase(Locale.ROOT);
    return kinds.isEmpty() || kinds.stream().anyMatch(kind -> takes(kind, lowerName, lowerType));
  }

  private static boolean takes(String kind, String name, String type) {
    if (kind.startsWith(".")) {
      return name.endsWith(kind);
    }
    return kind.endsWith("/*")
        ? type.startsWith(kind.substring(0, kind.length() - 1))
        : type.equals(kind);
  }

  @Override
  public String toString() {
    return String.join(",", kinds);
  }
}
