package ee.liveview.bench.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Somebody who means harm: opens connections and breaks every rule on them, again and again. */
final class Hostile implements Runnable {
  private static final int TEXT = 0x81;
  private static final int FIRST_OF_TEXT = 0x01;
  private static final int CONTINUATION = 0x00;

  private final URI app;
  private final Counts counts;
  private volatile boolean over;

  Hostile(String app, Counts counts) {
    this.app = URI.create(app);
    this.counts = counts;
  }

  void stop() {
    over = true;
  }

  /** An attack on an open connection. */
  @FunctionalInterface
  private interface Attack {
    void on(Socket socket) throws IOException;
  }

  @Override
  public void run() {
    var attacks =
        List.<Attack>of(
            Hostile::joins,
            Hostile::fragments,
            Hostile::deepJson,
            Hostile::longToken,
            Hostile::falseLength,
            Hostile::compressed,
            Hostile::pings);
    while (!over) {
      for (var attack : attacks) {
        try (var socket = open()) {
          attack.on(socket);
          drain(socket);
        } catch (IOException ended) {
          // Which is what should happen to it.
        }
        counts.attacks.increment();
      }
    }
  }

  private Socket open() throws IOException {
    var socket = new Socket(app.getHost(), app.getPort());
    socket.setSoTimeout(2_000);
    var request =
        "GET "
            + app.getPath()
            + "/live/websocket?vsn=2.0.0 HTTP/1.1\r\nHost: "
            + app.getAuthority()
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  /** Reads until the server ends it, or says nothing for two seconds. */
  private static void drain(Socket socket) throws IOException {
    var buffer = new byte[64 * 1024];
    while (socket.getInputStream().read(buffer) >= 0) {
      // Nothing in it matters.
    }
  }

  private static byte[] frame(int head, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.write(head);
    if (content.length < 126) {
      out.write(0x80 | content.length);
    } else if (content.length < 65_536) {
      out.write(0x80 | 126);
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) content.length).array());
    } else {
      out.write(0x80 | 127);
      out.writeBytes(ByteBuffer.allocate(8).putLong(content.length).array());
    }
    out.writeBytes(new byte[4]); // a mask of zeroes changes nothing
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static void text(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(frame(TEXT, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void joins(Socket socket) throws IOException {
    for (int i = 0; i < 2_000; i++) {
      text(
          socket,
          "[\"%d\",\"%d\",\"lv:t%d\",\"phx_join\",{\"session\":\"x\",\"static\":\"y\"}]"
              .formatted(i, i, i));
    }
  }

  private static void fragments(Socket socket) throws IOException {
    var out = socket.getOutputStream();
    out.write(frame(FIRST_OF_TEXT, new byte[] {'['}));
    for (int i = 0; i < 20_000; i++) {
      out.write(frame(CONTINUATION, new byte[] {' '}));
    }
  }

  private static void deepJson(Socket socket) throws IOException {
    text(socket, "[\"1\",\"1\",\"lv:x\",\"event\"," + "[".repeat(100_000));
  }

  private static void longToken(Socket socket) throws IOException {
    text(
        socket,
        "[\"1\",\"1\",\"lv:x\",\"phx_join\",{\"session\":\"" + "a".repeat(200_000) + "\"}]");
  }

  private static void falseLength(Socket socket) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(TEXT);
    out.write(0x80 | 127);
    out.writeBytes(ByteBuffer.allocate(8).putLong(Long.MAX_VALUE).array());
    out.writeBytes(new byte[4]);
    out.writeBytes(new byte[1_000]);
    socket.getOutputStream().write(out.toByteArray());
  }

  private static void compressed(Socket socket) throws IOException {
    socket.getOutputStream().write(frame(TEXT | 0x40, new byte[2_000]));
  }

  private static void pings(Socket socket) throws IOException {
    for (int i = 0; i < 2_000; i++) {
      socket.getOutputStream().write(frame(0x89, new byte[100]));
    }
  }
}
