package ee.liveview.internal.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * The known name that is the fewest typing mistakes away (a letter wrong, missing, too many, or
   * two swapped); empty when none is near. Upper and lower case do not count; among equals the
   * alphabetically first wins.
   */
  public static Optional<String> to(String wrong, Collection<String> known) {
    if (wrong.isEmpty() || wrong.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> best = Optional.empty();
    int fewest = Integer.MAX_VALUE;
    for (var name : known) {
      int most = (Math.max(wrong.length(), name.length()) + 2) / 3;
      if (name.length() > LONGEST || Math.abs(wrong.length() - name.length()) > most) {
        continue;
      }
      int mistakes = mistakes(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      boolean earlier = best.map(b -> name.compareTo(b) < 0).orElse(true);
      if (mistakes <= most && (mistakes < fewest || (mistakes == fewest && earlier))) {
        best = Optional.of(name);
        fewest = mistakes;
      }
    }
    return best;
  }

  /** The edit distance that counts a swap of neighbours as one (optimal string alignment). */
  private static int mistakes(String a, String b) {
    var beforeLast = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
