package ee.liveview.internal.longpoll;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a request, of which there may be so many, of so many bytes. */
final class Lines {
  /** As many as a browser sends at once. */
  private static final int MAX_LINES = 100;

  private final InputStream in;
  private final int maxBytes;
  private int taken;
  private boolean tooMuch;

  Lines(InputStream in, int maxBytes) {
    this.in = new BufferedInputStream(in);
    this.maxBytes = maxBytes;
  }

  /** The next line that is not empty; null at the end, and when there is more than there may be. */
  @Nullable String next() throws IOException {
    var line = new ByteArrayOutputStream();
    while (true) {
      int b = in.read();
      if (b < 0 || b == '\n') {
        if (line.size() > 0) {
          tooMuch = ++taken > MAX_LINES;
          return tooMuch ? null : line.toString(StandardCharsets.UTF_8);
        }
        if (b < 0) {
          return null;
        }
      } else if (line.size() == maxBytes) {
        tooMuch = true;
        return null;
      } else if (b != '\r') {
        line.write(b);
      }
    }
  }

  /** Whether more has come than may. */
  boolean tooMuch() {
    return tooMuch;
  }
}
