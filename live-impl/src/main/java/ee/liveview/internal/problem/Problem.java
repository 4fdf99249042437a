package ee.liveview.internal.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an application, as its developer reads it.
 *
 * @param sentence one plain sentence, without the place
 * @param at where in a template; null for a problem of a class
 * @param found what is at that place, shown under the caret; empty when the sentence says it
 * @param related a second place worth showing, for example the tag that closes another
 * @param remedy what to do, one sentence
 */
public record Problem(
    ProblemCode code,
    String sentence,
    @Nullable Position at,
    String found,
    @Nullable Related related,
    String remedy) {

  private static final int WIDTH = 110;
  private static final int MOST_LINES_BETWEEN = 8;

  // A message names what it found in a template, however long that is.
  private static final int LONGEST = 1000;

  public Problem {
    sentence = shortened(sentence);
    found = shortened(found);
    remedy = shortened(remedy);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** A second place. */
  public record Related(Position at, String note) {}

  /** A problem at a place in a template. */
  public static Problem at(Position at, ProblemCode code, String sentence, String remedy) {
    return new Problem(code, sentence, at, "", null, remedy);
  }

  /** A problem of a class. */
  public static Problem of(ProblemCode code, String sentence, String remedy) {
    return new Problem(code, sentence, null, "", null, remedy);
  }

  /** The same with a note under the caret. */
  public Problem found(String note) {
    return new Problem(code, sentence, at, note, related, remedy);
  }

  /** The same with a second place. */
  public Problem related(Position place, String note) {
    return new Problem(code, sentence, at, found, new Related(place, note), remedy);
  }

  /** Those of one template in the order of its text. */
  public static List<Problem> inOrder(Collection<Problem> problems) {
    return problems.stream()
        .sorted(Comparator.comparingInt(problem -> problem.at == null ? -1 : problem.at.offset()))
        .toList();
  }

  /** The problem as a block of text: code and sentence, place, snippet, remedy. */
  public String report() {
    var out = new StringBuilder(code.code()).append("  ").append(sentence).append('\n');
    if (at != null) {
      out.append("\n  ").append(at).append('\n').append(excerpt());
    }
    return out.append("\n  ").append(remedy).append('\n').toString();
  }

  /** The lines around a place, with a mark under it. */
  public static String excerpt(Position at) {
    return snippet(at, List.of(new Related(at, "")));
  }

  /** The lines that the problem is about, with marks; empty for a problem of a class. */
  public String excerpt() {
    if (at == null) {
      return "";
    }
    List<Related> marks = new ArrayList<>();
    marks.add(new Related(at, found));
    if (related != null) {
      marks.add(related);
      marks.sort((a, b) -> Integer.compare(a.at().offset(), b.at().offset()));
    }
    return snippet(at, marks);
  }

  private static String snippet(Position first, List<Related> marks) {
    var out = new StringBuilder();
    int next = Math.max(1, marks.get(0).at().line() - 1);
    int crop = 0;
    for (var mark : marks) {
      int line = mark.at().line();
      if (line - next > MOST_LINES_BETWEEN) {
        appendLine(out, first.file(), next, 0);
        out.append("     ...\n");
        next = line - 1;
      }
      for (; next <= line; next++) {
        crop = next == line ? cropped(mark.at()) : 0;
        appendLine(out, first.file(), next, crop);
      }
      int caret = mark.at().column() - 1 - crop + (crop > 0 ? 3 : 0);
      out.append("       | ").append(" ".repeat(Math.min(caret, WIDTH))).append('^');
      out.append(mark.note().isEmpty() ? "" : " " + mark.note()).append('\n');
    }
    return out.toString();
  }

  private static void appendLine(StringBuilder out, SourceFile file, int number, int crop) {
    var line = file.line(number);
    int from = Math.min(crop, line.length());
    int to = Math.min(line.length(), from + WIDTH);
    out.append("  %4d | ".formatted(number)).append(from > 0 ? "..." : "");
    // A tab would move the caret away from what it points at.
    out.append(line.substring(from, to).replace('\t', ' '));
    out.append(to < line.length() ? "..." : "").append('\n');
  }

  /** How many characters a long line loses at its beginning so that the marked one is seen. */
  private static int cropped(Position at) {
    return at.column() < WIDTH ? 0 : at.column() - WIDTH / 2;
  }
}
