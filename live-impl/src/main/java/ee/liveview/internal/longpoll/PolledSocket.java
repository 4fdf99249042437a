package ee.liveview.internal.longpoll;

import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.connect.Guest;
import ee.liveview.internal.connect.OpenSocket;
import ee.liveview.internal.connect.Registration;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One browser that asks again and again. Thread-safe. */
final class PolledSocket implements OpenSocket {
  private final PollTransport transport;
  private final Connection connection;
  private final Registration registration;
  private final @Nullable String httpSession;
  private final Runnable forget;
  private final AtomicBoolean gone = new AtomicBoolean();
  private volatile long heard = System.nanoTime();

  /**
   * @param httpSession the id of the HTTP session that it belongs to; null for none
   * @param forget is run when it is over
   */
  PolledSocket(
      String token,
      Guest guest,
      Registration registration,
      @Nullable String httpSession,
      Runnable forget) {
    this.registration = registration;
    this.httpSession = httpSession;
    this.forget = forget;
    this.transport = new PollTransport(token, this::end);
    this.connection = guest.connect().apply(transport);
  }

  /** Whether a request comes from the browser that opened it. */
  boolean belongsTo(@Nullable String session) {
    return httpSession == null ? session == null : httpSession.equals(session);
  }

  void open() {
    registration.opened(this);
  }

  void poll(Poll poll) {
    heard();
    transport.poll(poll);
  }

  void expire(Poll poll) {
    heard();
    transport.expire(poll);
  }

  private void heard() {
    heard = System.nanoTime();
  }

  /** Takes one line of a request: a frame of text, or one of bytes in base64. */
  synchronized void line(String line) {
    if (line.startsWith("[")) {
      connection.text(line);
      return;
    }
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line));
    } catch (IllegalArgumentException e) {
      connection.text(line); // which is no frame, and is refused as such
      return;
    }
    connection.binary(bytes);
  }

  /** A line was longer than a frame may be. */
  synchronized void tooLong() {
    connection.tooLong();
  }

  boolean over() {
    return gone.get();
  }

  /** The browser asks no more. */
  void lost() {
    connection.closed();
    end();
  }

  /** Whether it has not asked for so long. */
  @Override
  public boolean silentFor(long nanos) {
    return System.nanoTime() - heard > nanos;
  }

  @Override
  public long used() {
    return connection.used();
  }

  @Override
  public void close(int code, String reason) {
    connection.shutdown(code, reason);
  }

  private void end() {
    if (gone.compareAndSet(false, true)) {
      forget.run();
      registration.gone(this);
    }
  }
}
