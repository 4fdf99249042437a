package ee.liveview.servertests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket client that keeps no rule: it sends whatever bytes a test wants. */
final class RawSocket implements AutoCloseable {
  private static final int PATIENCE_MS = 15_000;

  private final Socket socket;
  private final DataInputStream in;
  private final String handshake;

  private RawSocket(Socket socket, DataInputStream in, String handshake) {
    this.socket = socket;
    this.in = in;
    this.handshake = handshake;
  }

  /**
   * Opens a socket of an application, without session.
   *
   * @param headers further lines of the handshake, each with its end
   */
  static RawSocket open(URI app, String headers) {
    return open(app, "vsn=2.0.0", headers, 0);
  }

  /** Opens one and sends bytes along with the handshake, before the server has agreed to it. */
  static RawSocket openWith(URI app, byte[] along) {
    return open(app, "vsn=2.0.0", "", 0, along);
  }

  /**
   * @param receiveBuffer bytes that the network may keep for a client that reads slowly; 0 is the
   *     default
   */
  static RawSocket open(URI app, String query, String headers, int receiveBuffer) {
    return open(app, query, headers, receiveBuffer, new byte[0]);
  }

  private static RawSocket open(
      URI app, String query, String headers, int receiveBuffer, byte[] along) {
    try {
      var socket = new Socket();
      if (receiveBuffer > 0) {
        socket.setReceiveBufferSize(receiveBuffer);
      }
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(app.getHost(), app.getPort()), PATIENCE_MS);
      socket.setSoTimeout(PATIENCE_MS);
      var request =
          "GET "
              + app.getPath()
              + "live/websocket?"
              + query
              + " HTTP/1.1\r\nHost: "
              + app.getAuthority()
              + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
              + headers
              + "\r\n";
      var start = new ByteArrayOutputStream();
      start.write(request.getBytes(StandardCharsets.ISO_8859_1));
      start.write(along);
      socket.getOutputStream().write(start.toByteArray());
      var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      return new RawSocket(socket, in, head(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(DataInputStream in) throws IOException {
    var head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** What the server answered before the first frame. */
  String handshake() {
    return handshake;
  }

  /** Sends bytes; the server may have gone. */
  void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException gone) {
      // What the server thinks of it, ended() says.
    }
  }

  /** Sends a message of the protocol. */
  void say(String joinRef, String ref, String topic, String event, JsonObject payload) {
    var message =
        Json.createArrayBuilder().add(joinRef).add(ref).add(topic).add(event).add(payload).build();
    send(frame(0x81, message.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** A masked frame whose mask is zero. */
  static byte[] frame(int firstByte, byte[] payload) {
    var out = ByteBuffer.allocate(payload.length + 14).put((byte) firstByte);
    if (payload.length < 126) {
      out.put((byte) (0x80 | payload.length));
    } else if (payload.length < 1 << 16) {
      out.put((byte) (0x80 | 126)).putShort((short) payload.length);
    } else {
      out.put((byte) (0x80 | 127)).putLong(payload.length);
    }
    out.putInt(0).put(payload).flip();
    var bytes = new byte[out.remaining()];
    out.get(bytes);
    return bytes;
  }

  /** Whether the server ends the connection, with a word or without; reads up to there. */
  boolean ended() {
    try {
      while (frame().opcode() != 8) {
        // Nothing else matters.
      }
      return true;
    } catch (UncheckedIOException broken) {
      return !(broken.getCause() instanceof SocketTimeoutException);
    }
  }

  /** The text of the next frame that is text; control frames are passed over. */
  String text() {
    var frame = frame();
    while (frame.opcode() >= 8) {
      frame = frame();
    }
    return new String(frame.payload(), StandardCharsets.UTF_8);
  }

  private record Received(int opcode, byte[] payload) {}

  private Received frame() {
    try {
      int first = in.readUnsignedByte();
      long length = in.readUnsignedByte() & 0x7F;
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      return new Received(first & 0x0F, in.readNBytes(Math.toIntExact(length)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      // Then it is closed.
    }
  }
}
