package ee.liveview.internal.problem;

/**
 * A place in a source file.
 *
 * @param offset from 0, in chars
 * @param line from 1
 * @param column from 1, in chars
 */
public record Position(SourceFile file, int offset, int line, int column) {

  /** The position some characters further on. */
  public Position plus(int chars) {
    return file.position(offset + chars);
  }

  @Override
  public String toString() {
    return file.name() + ":" + line + ":" + column;
  }
}
