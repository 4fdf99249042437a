package ee.liveview.internal.websocket;

import ee.liveview.internal.channel.Connection;
import jakarta.websocket.MessageHandler;
import org.jspecify.annotations.Nullable;

/**
 * Puts text messages together that come in pieces, up to a limit: one server would collect a
 * message that never ends for as long as there is memory. A message in one piece goes straight on.
 */
final class TextPieces implements MessageHandler.Partial<String> {
  private final Connection to;
  private final Runnable heard;
  private final int limit;
  private @Nullable StringBuilder begun;

  /**
   * @param heard is told of each whole message: an unfinished one is no sign of life
   * @param limit characters, of which there are at most as many as bytes
   */
  TextPieces(Connection to, Runnable heard, int limit) {
    this.to = to;
    this.heard = heard;
    this.limit = limit;
  }

  @Override
  public void onMessage(String piece, boolean last) {
    var pieces = begun;
    if (pieces == null && last) {
      whole(piece);
      return;
    }
    if (pieces == null) {
      pieces = new StringBuilder(piece.length());
    }
    if (pieces.length() + piece.length() > limit) {
      begun = new StringBuilder(); // what still comes of it is dropped
      to.tooLong();
      return;
    }
    pieces.append(piece);
    begun = last ? null : pieces;
    if (last) {
      whole(pieces.toString());
    }
  }

  private void whole(String text) {
    heard.run();
    to.text(text);
  }
}
