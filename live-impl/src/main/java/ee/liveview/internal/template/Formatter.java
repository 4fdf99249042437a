package ee.liveview.internal.template;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes templates the way everybody writes them.
 *
 * <p>What a browser shows stays the same: white space is only added and taken away where HTML says
 * that it is not seen. Formatting a formatted template changes nothing.
 *
 * <pre>{@code
 * var formatted = Formatter.format(new SourceFile("CartView.html", text), Formatter.Options.DEFAULT);
 * if (formatted.valid() && formatted.changed()) {
 *   Files.writeString(path, formatted.text());
 * }
 * }</pre>
 */
public final class Formatter {
  private Formatter() {}

  /**
   * How to write.
   *
   * @param lineLength the most chars in a line, at least 20; what cannot be broken may be longer
   */
  public record Options(int lineLength) {
    /** Lines of 98 chars. */
    public static final Options DEFAULT = new Options(98);

    public Options {
      if (lineLength < 20) {
        throw new IllegalArgumentException("A line of " + lineLength + " chars is too short");
      }
    }
  }

  /**
   * What became of a template.
   *
   * @param source as it was
   * @param text formatted; with problems it is the text of the source
   * @param problems why the template was left alone
   */
  public record Formatted(SourceFile source, String text, List<Problem> problems) {
    public Formatted {
      problems = List.copyOf(problems);
    }

    /** Whether the template could be read. */
    public boolean valid() {
      return problems.isEmpty();
    }

    /** Whether the template was not formatted before: what a check asks. */
    public boolean changed() {
      return !text.equals(source.text());
    }
  }

  /** Formats a template. One with problems is not touched. */
  public static Formatted format(SourceFile file, Options options) {
    var problems = Parser.parse(file).problems();
    if (!problems.isEmpty()) {
      return new Formatted(file, file.text(), problems);
    }
    var contents = PieceReader.read(file, Tokenizer.tokenize(file, new ArrayList<>()));
    var out = new PieceWriter(options.lineLength());
    contents.writePieces(out, 0, 0);
    var text = out.toString();
    return new Formatted(file, text.isEmpty() ? text : text + "\n", List.of());
  }
}
