package ee.liveview.internal.wire;

import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A text that is being written: a {@link Writer} without the locks of the JDK's own, and JSON
 * strings.
 */
final class JsonText extends Writer {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out;

  JsonText(StringBuilder out) {
    this.out = out;
  }

  /** Appends a JSON string, or {@code null}. */
  static void quote(StringBuilder out, @Nullable String text) {
    if (text == null) {
      out.append("null");
      return;
    }
    out.append('"');
    var written = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c >= ' ' && c != '"' && c != '\\') {
        continue;
      }
      out.append(text, written, i);
      written = i + 1;
      if (c < ' ') {
        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else {
        out.append('\\').append(c);
      }
    }
    // Nearly always there is nothing to escape, and a whole String is copied as a block.
    (written == 0 ? out.append(text) : out.append(text, written, text.length())).append('"');
  }

  static long utf8Length(String text) {
    var bytes = 0L;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      // Two surrogates make four bytes together.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  @Override
  public void write(char[] chars, int offset, int length) {
    out.append(chars, offset, length);
  }

  @Override
  public void write(String text, int offset, int length) {
    out.append(text, offset, offset + length);
  }

  @Override
  public void write(int c) {
    out.append((char) c);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
