package ee.liveview.internal.router;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding. */
public final class Percent {

  private static final String HEX = "0123456789ABCDEF";

  private Percent() {}

  /** The text with everything encoded but what means nothing anywhere in a URL. */
  public static String encode(String text) {
    var out = new StringBuilder(text.length() + 8);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
        out.append(c);
      } else {
        out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return out.toString();
  }

  /** The decoded text; empty when an escape is cut off or the bytes are not UTF-8. */
  static Optional<String> decode(String text) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    var source = text.getBytes(StandardCharsets.UTF_8);
    var target = ByteBuffer.allocate(source.length);
    for (var i = 0; i < source.length; i++) {
      if (source[i] != '%') {
        target.put(source[i]);
        continue;
      }
      var octet = octetAt(source, i);
      if (octet < 0) {
        return Optional.empty();
      }
      target.put((byte) octet);
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(target.flip()).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** The octet behind a percent sign; negative when there is none. */
  static int octetAt(byte[] source, int percent) {
    if (percent + 2 >= source.length) {
      return -1;
    }
    var high = hex(source[percent + 1]);
    var low = hex(source[percent + 2]);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** {@code Character.digit} would also take digits of other scripts. */
  private static int hex(byte c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
  }
}
