package ee.liveview.internal.template.expr;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a developer meant. */
final class Nearest {
  private Nearest() {}

  /** "Did you mean price?", or what else can be done when nothing is near. */
  static String remedy(String name, Collection<String> known, String otherwise) {
    return to(name, known).map(near -> "Did you mean " + near + "?").orElse(otherwise);
  }

  private static Optional<String> to(String name, Collection<String> known) {
    int limit = Math.max(1, (bare(name).length() + 1) / 3);
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= limit)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String bare(String name) {
    return name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
  }

  /**
   * Edits between two names; neighbours that changed places count once, case and brackets count
   * nothing.
   */
  private static int distance(String one, String other) {
    String a = bare(one).toLowerCase(Locale.ROOT);
    String b = bare(other).toLowerCase(Locale.ROOT);
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        edits[i][j] =
            Math.min(edits[i - 1][j - 1] + same, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[a.length()][b.length()];
  }
}
