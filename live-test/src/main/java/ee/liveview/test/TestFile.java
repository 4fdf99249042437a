package ee.liveview.test;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * A file that a test chooses in a page.
 *
 * <pre>{@code
 * live.fileInput("input[type=file]", TestFile.of("notes.txt", "Hello")).upload("notes.txt");
 * }</pre>
 *
 * <p>In Phoenix: the maps given to {@code file_input/4}. In Faces: no counterpart.
 */
public final class TestFile {
  private final String name;
  private final String type;
  private final byte[] content;

  private TestFile(String name, String type, byte[] content) {
    this.name = Objects.requireNonNull(name, "name");
    this.type = Objects.requireNonNull(type, "type");
    this.content = content.clone();
  }

  /** A file with a text. */
  public static TestFile of(String name, String text) {
    return of(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file with these bytes; an empty type is that of a file that no browser knows. */
  public static TestFile of(String name, String type, byte[] content) {
    return new TestFile(name, type, content);
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** Its media type. */
  public String type() {
    return type;
  }

  /** What is in it. */
  public byte[] content() {
    return content.clone();
  }

  int size() {
    return content.length;
  }

  byte[] part(int from, int length) {
    return Arrays.copyOfRange(content, from, Math.min(content.length, from + length));
  }
}
