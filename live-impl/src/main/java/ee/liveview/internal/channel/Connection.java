package ee.liveview.internal.channel;

import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.Limits;
import java.nio.ByteBuffer;

/** One connection of a browser. */
public final class Connection {

  public Connection(Transport transport, Channels channels, FrameCodec codec, Limits limits) {}

  /** A text frame arrived. */
  public void text(String text) {
    throw new UnsupportedOperationException();
  }

  /** A binary frame arrived; the buffer may be used again afterwards. */
  public void binary(ByteBuffer bytes) {
    throw new UnsupportedOperationException();
  }

  /** The transport is gone: every channel ends. */
  public void closed() {
    throw new UnsupportedOperationException();
  }

  /** Ends every channel, then closes the transport after what waits to be sent. */
  public void shutdown(int code, String reason) {
    throw new UnsupportedOperationException();
  }

  /** How many topics are joined or being joined. */
  public int topics() {
    throw new UnsupportedOperationException();
  }
}
