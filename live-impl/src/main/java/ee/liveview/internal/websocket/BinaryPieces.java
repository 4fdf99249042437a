package ee.liveview.internal.websocket;

import ee.liveview.internal.channel.Connection;
import jakarta.websocket.MessageHandler;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Puts binary messages together that come in pieces, up to a limit; see {@link TextPieces}. */
final class BinaryPieces implements MessageHandler.Partial<ByteBuffer> {
  private final Connection to;
  private final Runnable heard;
  private final int limit;
  private @Nullable ByteArrayOutputStream begun;
  private int count;

  /**
   * @param heard is told of each whole message
   * @param limit bytes
   */
  BinaryPieces(Connection to, Runnable heard, int limit) {
    this.to = to;
    this.heard = heard;
    this.limit = limit;
  }

  @Override
  public void onMessage(ByteBuffer piece, boolean last) {
    var pieces = begun;
    if (pieces == null && last) {
      whole(piece);
      return;
    }
    if (pieces == null) {
      count = 0;
      pieces = new ByteArrayOutputStream(2 * piece.remaining());
    }
    if (pieces.size() + piece.remaining() > limit || ++count > TextPieces.maxPieces(limit)) {
      begun = new ByteArrayOutputStream(0); // what still comes of it is dropped
      to.tooLong();
      return;
    }
    var bytes = new byte[piece.remaining()];
    piece.get(bytes);
    pieces.writeBytes(bytes);
    begun = last ? null : pieces;
    if (last) {
      whole(ByteBuffer.wrap(pieces.toByteArray()));
    }
  }

  private void whole(ByteBuffer bytes) {
    heard.run();
    to.binary(bytes);
  }
}
