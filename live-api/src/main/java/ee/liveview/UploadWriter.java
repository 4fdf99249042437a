package ee.liveview;

import java.nio.ByteBuffer;

/**
 * Takes the bytes of one file as they arrive, in place of the temporary file that is otherwise
 * written.
 *
 * <pre>{@code
 * class Counting implements UploadWriter {
 *   private long bytes;
 *
 *   public void write(ByteBuffer chunk) {
 *     bytes += chunk.remaining();
 *   }
 *
 *   public Object meta() {
 *     return bytes;
 *   }
 * }
 * }</pre>
 *
 * <p>Made by the function given to {@link Upload#writer}, in a turn of the view. The other methods
 * are called one at a time, on threads of the server, beside the turns of the view: they must not
 * touch it. The browser sends the next chunk when {@link #write} has returned. An exception ends
 * the transfer of this file with {@link UploadError.Kind#WRITER_FAILURE}; the view goes on.
 *
 * <p>In Phoenix: {@code Phoenix.LiveView.UploadWriter}. In Faces: no counterpart.
 */
public interface UploadWriter {

  /**
   * Takes the next bytes of the file.
   *
   * @param chunk read-only, and the writer's own
   */
  void write(ByteBuffer chunk) throws Exception;

  /** The end, called once; nothing comes afterwards. */
  default void close(End end) throws Exception {}

  /**
   * What {@link Upload#consume(Class, Upload.Taker)} is given for the file, once it is complete.
   */
  default Object meta() {
    return this;
  }

  /** How a transfer ends. */
  enum End {
    /** All bytes have been written. */
    DONE,
    /** The file was called off, or its page is gone. */
    CANCELLED,
    /** Too many bytes came, or {@link UploadWriter#write} threw. */
    FAILED
  }
}
