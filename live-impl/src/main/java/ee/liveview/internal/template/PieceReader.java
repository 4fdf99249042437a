package ee.liveview.internal.template;

import static ee.liveview.internal.template.HtmlNames.lower;

import ee.liveview.internal.problem.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes pieces of the tokens of a template without problems, and loses nothing of its text. */
final class PieceReader implements Token.Visitor {
  /** Elements with this attribute are copied as they are. */
  static final String NO_FORMAT = "phx-no-format";

  private final SourceFile file;
  private final Deque<Open> open = new ArrayDeque<>();
  // Where the current token ends.
  private int end;
  // The element that is being copied, and how many elements are open in it.
  private @Nullable Copied copied;
  private int copiedDepth;

  /** An element whose end tag has not come yet; the outermost one is the template itself. */
  private static final class Open {
    final Token.@Nullable StartTag tag;
    final List<Piece> pieces = new ArrayList<>();
    final List<Gap> gaps = new ArrayList<>();
    final StringBuilder whiteSpace = new StringBuilder();

    Open(Token.@Nullable StartTag tag) {
      this.tag = tag;
    }

    void add(Piece piece) {
      gap();
      pieces.add(piece);
    }

    void gap() {
      gaps.add(Gap.of(whiteSpace.toString()));
      whiteSpace.setLength(0);
    }
  }

  /**
   * @param from where the copied text begins
   * @param whole the tags belong to the copied text
   */
  private record Copied(Token.StartTag tag, int from, boolean whole) {}

  private PieceReader(SourceFile file) {
    this.file = file;
  }

  /** The content of a template. */
  static Contents read(SourceFile file, List<Token> tokens) {
    var reader = new PieceReader(file);
    reader.open.push(new Open(null));
    for (int i = 0; i < tokens.size(); i++) {
      reader.end = i + 1 < tokens.size() ? reader.start(tokens.get(i + 1)) : file.text().length();
      tokens.get(i).accept(reader);
    }
    var root = reader.open.pop();
    root.gap();
    return new Contents(root.pieces, WhiteSpace.settle(root.pieces, root.gaps, Edges.FREE));
  }

  private int start(Token token) {
    int at = token.at().offset();
    return token instanceof Token.Expression ? file.text().lastIndexOf("#{", at) : at;
  }

  private String source(int from) {
    return file.text().substring(from, end);
  }

  @Override
  public void text(Token.Text token) {
    if (copied != null) {
      return;
    }
    var text = source(start(token));
    int word = -1;
    for (int i = 0; i < text.length(); i++) {
      boolean white = " \n\t\r\f".indexOf(text.charAt(i)) >= 0;
      if (white && word >= 0) {
        add(new Atom(text.substring(word, i), Side.INLINE));
        word = -1;
      }
      if (white) {
        open.element().whiteSpace.append(text.charAt(i));
      } else if (word < 0) {
        word = i;
      }
    }
    if (word >= 0) {
      add(new Atom(text.substring(word), Side.INLINE));
    }
  }

  @Override
  public void expression(Token.Expression token) {
    atom(token, Side.INLINE);
  }

  @Override
  public void verbatim(Token.Verbatim token) {
    atom(token, token.markup().startsWith("<!--") ? Side.COMMENT : Side.HIDDEN);
  }

  @Override
  public void dropped(Token.Dropped token) {
    atom(token, Side.COMMENT);
  }

  private void atom(Token token, Side side) {
    if (copied == null) {
      add(new Atom(source(start(token)), side));
    }
  }

  @Override
  public void startTag(Token.StartTag tag) {
    boolean empty = tag.selfClosed() || HtmlNames.VOID.contains(lower(tag.name()));
    if (copied != null) {
      copiedDepth += empty ? 0 : 1;
      return;
    }
    var display = Display.of(tag);
    boolean whole = tag.attributes().stream().anyMatch(a -> a.name().equalsIgnoreCase(NO_FORMAT));
    if (empty) {
      add(whole ? atom(start(tag), display) : box(tag, display, null));
    } else if (whole || display.copied()) {
      copied = new Copied(tag, whole ? start(tag) : end, whole);
      copiedDepth = 1;
    } else {
      open.push(new Open(tag));
    }
  }

  @Override
  public void endTag(Token.EndTag token) {
    if (copied == null) {
      close(open.pop());
    } else if (--copiedDepth == 0) {
      var done = copied;
      copied = null;
      close(done, start(token));
    }
  }

  @Override
  public void end(Token.End token) {
    // Everything is closed: a valid template has no open elements.
  }

  private void close(Open element) {
    var tag = Objects.requireNonNull(element.tag, "a valid template has no stray end tag");
    element.gap();
    var display = Display.of(tag);
    var gaps = WhiteSpace.settle(element.pieces, element.gaps, display.edges());
    add(box(tag, display, new Contents(element.pieces, gaps)));
  }

  private void close(Copied element, int endTag) {
    var display = Display.of(element.tag);
    if (element.whole) {
      add(atom(element.from, display));
      return;
    }
    var text = file.text().substring(element.from, endTag);
    var contents =
        text.isEmpty()
            ? new Contents(List.of(), List.of(Gap.NONE))
            : new Contents(List.of(new Atom(text, Side.INLINE)), List.of(Gap.NONE, Gap.NONE));
    add(box(element.tag, display, contents));
  }

  private Atom atom(int from, Display display) {
    return new Atom(source(from), display.side(), display.continuesChoice());
  }

  private void add(Piece piece) {
    open.element().add(piece);
  }

  private Box box(Token.StartTag tag, Display display, @Nullable Contents contents) {
    var attributes = tag.attributes().stream().map(this::source).toList();
    var written = new Tag(tag.name(), attributes, tag.selfClosed() ? " />" : ">");
    return new Box(written, display, contents);
  }

  /** An attribute with the quotes its author chose; double ones when there are none. */
  private String source(Token.Attribute attribute) {
    var raw = attribute.value();
    if (raw == null) {
      return attribute.name();
    }
    char before = file.text().charAt(raw.from() - 1);
    boolean quoted = before == '"' || before == '\'';
    var quote = quoted ? String.valueOf(before) : raw.text().indexOf('"') < 0 ? "\"" : "'";
    boolean bare = !quoted && raw.text().contains(quote);
    return attribute.name() + "=" + (bare ? raw.text() : quote + raw.text() + quote);
  }
}
