package ee.liveview.internal.channel;

import ee.liveview.internal.wire.Frame;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.JsonBody;
import ee.liveview.internal.wire.Limits;
import ee.liveview.internal.wire.ProtocolException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One connection of a browser: it answers heartbeats itself, knows which topics are joined, drops
 * messages of joins that are over, and hands the rest to the channels. Frames arrive on one thread
 * at a time; everything else may be called on any thread.
 */
public final class Connection {

  private static final Logger LOG = System.getLogger(Connection.class.getName());

  private static final JsonBody UNMATCHED = JsonBody.reason("unmatched topic");
  private static final JsonBody TOO_MANY = JsonBody.reason("too many channels joined");
  private static final JsonBody JOIN_CRASHED = JsonBody.reason("join crashed");

  private final Channels channels;
  private final FrameCodec codec;
  private final int maxTopics;
  private final Outbox outbox;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable End> ended = new AtomicReference<>();
  private volatile long used = System.nanoTime();

  public Connection(Transport transport, Channels channels, FrameCodec codec, Limits limits) {
    this.channels = channels;
    this.codec = codec;
    this.maxTopics = limits.maxTopics();
    this.outbox = new Outbox(transport, limits.maxPendingBytes(), () -> endAll(End.DISCONNECTED));
  }

  /** A text frame arrived. */
  public void text(String text) {
    if (ended.get() != null) {
      return;
    }
    try {
      receive(codec.text(text));
    } catch (ProtocolException broken) {
      refuse(broken);
    }
  }

  /** A binary frame arrived; the buffer may be used again afterwards. */
  public void binary(ByteBuffer bytes) {
    if (ended.get() != null) {
      return;
    }
    try {
      receive(codec.binary(bytes));
    } catch (ProtocolException broken) {
      refuse(broken);
    }
  }

  /** A frame arrives that is longer than it may be; what has come of it is not known. */
  public void tooLong() {
    refuse(codec.tooBig());
  }

  /** The transport is gone: every channel ends. */
  public void closed() {
    outbox.drop();
    endAll(End.DISCONNECTED);
  }

  /**
   * Ends every channel, then closes the transport after what waits to be sent. The code must not be
   * 1000.
   */
  public void shutdown(int code, String reason) {
    if (code == 1000) {
      throw new IllegalArgumentException("After code 1000 a browser does not connect again.");
    }
    endAll(End.SHUTDOWN);
    outbox.close(code, reason);
  }

  /** When the browser last said more than that it is still there, in nanoseconds. */
  public long used() {
    return used;
  }

  /** How many topics are joined or being joined. */
  public int topics() {
    return lines.size();
  }

  /** What answers on the topics that are joined or being joined. */
  public List<Channel> channels() {
    return lines.values().stream().map(Line::channel).toList();
  }

  private void receive(Frame frame) throws ProtocolException {
    if (frame.topic().equals("phoenix")) {
      // Never routed to the application, whatever it serves.
      if (frame.event().equals("heartbeat")) {
        reply(null, frame.ref(), frame.topic(), "ok", JsonBody.EMPTY);
      } else {
        answerUnmatched(frame);
      }
      return;
    }
    used = System.nanoTime();
    switch (frame.event()) {
      case "phx_join" -> join(frame);
      case "phx_leave" -> leave(frame);
      default -> deliver(frame);
    }
  }

  private void join(Frame frame) throws ProtocolException {
    var joinRef = frame.joinRef() != null ? frame.joinRef() : frame.ref();
    if (joinRef == null) {
      throw ProtocolException.joinWithoutRef();
    }
    var before = lines.remove(frame.topic());
    if (before != null) {
      LOG.log(Level.DEBUG, "Duplicate join of {0}: the older one ends.", frame.topic());
      before.replace();
    }
    if (lines.size() >= maxTopics) {
      reply(joinRef, frame.ref(), frame.topic(), "error", TOO_MANY);
      return;
    }
    var channel = open(frame.topic());
    if (channel == null) {
      reply(joinRef, frame.ref(), frame.topic(), "error", UNMATCHED);
      return;
    }
    start(new Line(this, frame.topic(), joinRef, channel), frame);
  }

  private void start(Line line, Frame frame) {
    lines.put(line.topic(), line);
    if (ended.get() != null) {
      // The end of the connection may have looked through the table just before.
      lines.remove(line.topic(), line);
      return;
    }
    try {
      line.join(request(frame));
    } catch (RuntimeException thrown) {
      log(line, thrown);
      line.error(frame.ref(), JOIN_CRASHED);
      line.refused();
    }
  }

  private @Nullable Channel open(String topic) {
    try {
      return channels.open(topic);
    } catch (RuntimeException thrown) {
      LOG.log(Level.ERROR, "No channel could be opened for a topic.", thrown);
      return null;
    }
  }

  private void leave(Frame frame) {
    var line = lines.get(frame.topic());
    if (line == null) {
      // Happens at each unload of a page: the browser leaves "lv:", which it never joined.
      reply(frame.joinRef(), frame.ref(), frame.topic(), "ok", JsonBody.EMPTY);
    } else if (line.isMeantBy(frame.joinRef())) {
      lines.remove(frame.topic(), line);
      line.leave(frame.ref());
    }
  }

  private void deliver(Frame frame) {
    var line = lines.get(frame.topic());
    if (line == null) {
      answerUnmatched(frame);
    } else if (line.isMeantBy(frame.joinRef())) {
      try {
        line.handle(request(frame));
      } catch (RuntimeException thrown) {
        log(line, thrown);
        line.crash();
      }
    }
  }

  private void answerUnmatched(Frame frame) {
    LOG.log(Level.DEBUG, "Ignored {0} to {1}, which is not joined.", frame.event(), frame.topic());
    reply(null, frame.ref(), frame.topic(), "error", UNMATCHED);
  }

  private static Request request(Frame frame) {
    return new Request(frame.ref(), frame.event(), frame.payload());
  }

  static void log(Line line, RuntimeException thrown) {
    LOG.log(
        Level.ERROR, "The channel of a topic failed; the topic is closed: " + line.topic(), thrown);
  }

  private void refuse(ProtocolException broken) {
    LOG.log(Level.DEBUG, "A connection is closed because of a frame.", broken);
    endAll(End.DISCONNECTED);
    outbox.close(broken.closeCode(), String.valueOf(broken.getMessage()));
  }

  private void endAll(End reason) {
    if (!ended.compareAndSet(null, reason)) {
      return;
    }
    lines.values().forEach(line -> line.end(reason));
    lines.clear();
  }

  boolean later(Runnable drained) {
    return outbox.later(drained);
  }

  void forget(Line line) {
    lines.remove(line.topic(), line);
  }

  void reply(
      @Nullable String joinRef,
      @Nullable String ref,
      String topic,
      String status,
      JsonBody response) {
    outbox.send(codec.reply(joinRef, ref, topic, status, response));
  }

  void push(
      @Nullable String joinRef,
      @Nullable String ref,
      String topic,
      String event,
      JsonBody payload) {
    send(frame(joinRef, ref, topic, event, payload));
  }

  String frame(
      @Nullable String joinRef,
      @Nullable String ref,
      String topic,
      String event,
      JsonBody payload) {
    return codec.push(joinRef, ref, topic, event, payload);
  }

  void send(String frame) {
    outbox.send(frame);
  }
}
