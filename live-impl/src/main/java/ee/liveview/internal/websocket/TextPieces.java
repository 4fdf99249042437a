package ee.liveview.internal.websocket;

import ee.liveview.internal.channel.Connection;
import jakarta.websocket.MessageHandler;
import org.jspecify.annotations.Nullable;

/**
 * Puts text messages together that come in pieces, up to a limit: one server would collect a
 * message that never ends for as long as there is memory. A message in one piece goes straight on.
 */
final class TextPieces implements MessageHandler.Partial<String> {
  private static final int SMALL_PIECE = 256;

  private final Connection to;
  private final Runnable heard;
  private final int limit;
  private @Nullable StringBuilder begun;
  private int count;

  /**
   * @param heard is told of each whole message: an unfinished one is no sign of life
   * @param limit characters, of which there are at most as many as bytes
   */
  TextPieces(Connection to, Runnable heard, int limit) {
    this.to = to;
    this.heard = heard;
    this.limit = limit;
  }

  /**
   * How many pieces a message may come in: more than a network makes of it. Each costs a server
   * time beyond its bytes, and one of them more the more there are.
   */
  static int maxPieces(int limit) {
    return Math.max(1, limit / SMALL_PIECE);
  }

  @Override
  public void onMessage(String piece, boolean last) {
    var pieces = begun;
    if (pieces == null && last) {
      whole(piece);
      return;
    }
    if (pieces == null) {
      count = 0;
      pieces = new StringBuilder(piece.length());
    }
    if (pieces.length() + piece.length() > limit || ++count > maxPieces(limit)) {
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
