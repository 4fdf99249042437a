package ee.liveview.spi;

import ee.liveview.Ending;
import ee.liveview.Params;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A channel of the application's own: what one browser has joined under one topic. Its methods are
 * called one at a time, in the order in which messages come, on threads of the server's executor,
 * with the identity of the caller and a request scope. A slow one delays only itself.
 *
 * <pre>{@code
 * final class ScoreChannel implements ChannelProcess {
 *   private int points;
 *
 *   @Override
 *   public void join(Message request, ChannelLine line) {
 *     request.ok(Map.of("points", points));
 *   }
 *
 *   @Override
 *   public void handle(Message message) {
 *     points += message.params().text("by").map(Integer::valueOf).orElse(1);
 *     message.ok(Map.of("points", points));
 *   }
 * }
 * }</pre>
 *
 * <p>What a method throws is logged and ends the channel; the browser joins again, and other
 * channels of the connection go on. The limits of live views hold here, too: messages a second and
 * messages that wait.
 *
 * <p>In Phoenix: a custom channel, as {@code Phoenix.Socket} describes them under "Custom
 * channels".
 *
 * <p>In Faces: no counterpart.
 */
public interface ChannelProcess {

  /**
   * The browser wants to join: called first and once. {@link Message#ok} lets it in, {@link
   * Message#error} does not; the first of them counts. That may be later, and on another thread.
   */
  void join(Message request, ChannelLine line);

  /** Takes a message of a browser that has joined. */
  void handle(Message message);

  /** The browser is gone, or the channel has failed; nothing is called any more. */
  default void end(Ending why) {}

  /** A message of the browser. Any thread may answer it, also later. */
  interface Message {

    /** What the browser calls it; {@code phx_join} for the request to join. */
    String event();

    /** What it carries; none when that is bytes. */
    Params params();

    /** The bytes that it carries, read-only; empty when that is JSON. */
    Optional<ByteBuffer> bytes();

    /**
     * Answers it; does nothing when the browser waits for no answer.
     *
     * @param answer written with JSON-B; must become a JSON object
     * @throws IllegalArgumentException when it becomes something else
     */
    void ok(Object answer);

    /** Answers it as one that could not be handled, in the same way. */
    void error(Object answer);
  }
}
