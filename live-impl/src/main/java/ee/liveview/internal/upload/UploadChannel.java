package ee.liveview.internal.upload;

import ee.liveview.UploadWriter;
import ee.liveview.UploadWriter.End;
import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.Line;
import ee.liveview.internal.channel.Request;
import ee.liveview.internal.mailbox.Mailbox;
import ee.liveview.internal.mailbox.Timers;
import ee.liveview.internal.wire.JsonBody;
import ee.liveview.internal.wire.Payload;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The {@code lvu:} topic of one file: what arrives goes straight to its writer, and the browser
 * sends the next chunk when it is told that the last one has been written. Works beside the turns
 * of the view, one message at a time.
 */
public final class UploadChannel implements Channel, Arriving {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final Gate gate;
  private final Mailbox mailbox;
  private final Timers timers;
  private final Executor context;
  private volatile @Nullable Line line;

  // Touched only in the mailbox.
  private @Nullable Transfer transfer;
  private Timers.@Nullable Timer timer;
  private long received;
  private long chunks;
  private boolean closed;

  private volatile boolean complete;

  /** Decides who may send: calls {@link #accept} or {@link #refuse}, now or later. */
  @FunctionalInterface
  public interface Gate {
    void enter(String token, UploadChannel channel, Line line, @Nullable String ref);
  }

  /** Is told how it went on, on any thread. */
  interface Owner {
    /** More bytes than declared. */
    void exceeded();

    /** The writer threw. */
    void failed(Exception reason);

    /** The browser sent nothing for too long, or left. */
    void gone();
  }

  /**
   * What is to be done with the bytes.
   *
   * @param size how many there are to be
   */
  record Transfer(UploadWriter writer, long size, Duration timeout, Owner owner) {}

  /**
   * @param context runs code of the application on the thread of the mailbox
   */
  public UploadChannel(Gate gate, Mailbox mailbox, Timers timers, Executor context) {
    this.gate = gate;
    this.mailbox = mailbox;
    this.timers = timers;
    this.context = context;
  }

  @Override
  public void join(Request request, Line joining) {
    line = joining;
    var token =
        request.payload() instanceof Payload.Json json ? json.value().getString("token", "") : "";
    gate.enter(token, this, joining, request.ref());
  }

  /** The browser may send. */
  void accept(Transfer accepted, @Nullable String ref) {
    var joined = Objects.requireNonNull(line);
    mailbox.postLast(
        () -> {
          transfer = accepted;
          watch(accepted);
          joined.joined();
          joined.ok(ref, JsonBody.EMPTY);
        },
        false);
  }

  /** The browser may not send. */
  public void refuse(String reason, @Nullable String ref) {
    var joined = Objects.requireNonNull(line);
    joined.error(ref, JsonBody.reason(reason));
    joined.refused();
  }

  @Override
  public void handle(Request request) {
    var joined = Objects.requireNonNull(line);
    if (!(request.payload() instanceof Payload.Binary chunk) || !request.event().equals("chunk")) {
      joined.error(request.ref(), JsonBody.reason("unknown message"));
      return;
    }
    // The browser waits for each answer; whoever does not is no browser.
    if (!mailbox.post(() -> context.execute(() -> chunk(request.ref(), chunk.data(), joined)))) {
      joined.crash();
      end(ee.liveview.internal.channel.End.LEFT);
    }
  }

  private void chunk(@Nullable String ref, ByteBuffer bytes, Line joined) {
    var current = transfer;
    if (closed || current == null) {
      return;
    }
    if (received + bytes.remaining() > current.size()) {
      close(End.FAILED);
      joined.error(ref, exceeded(current.size()));
      joined.close();
      current.owner().exceeded();
      return;
    }
    try {
      received += bytes.remaining();
      current.writer().write(bytes);
      if (received == current.size()) {
        stop();
        current.writer().close(End.DONE);
        complete = true;
      }
    } catch (Exception e) {
      close(End.FAILED);
      joined.error(ref, JsonBody.reason("writer_error"));
      joined.close();
      current.owner().failed(e);
      return;
    }
    chunks++;
    joined.ok(ref, JsonBody.EMPTY);
  }

  private static JsonBody exceeded(long limit) {
    return out ->
        out.writeStartObject()
            .write("reason", "file_size_limit_exceeded")
            .write("limit", limit)
            .writeEnd();
  }

  @Override
  public boolean complete() {
    return complete;
  }

  @Override
  public Object content() {
    return Objects.requireNonNull(transfer).writer().meta();
  }

  @Override
  public void release() {
    var joined = line;
    if (joined != null) {
      joined.close();
    }
    mailbox.postLast(() -> context.execute(this::discard), true);
  }

  private void discard() {
    close(End.CANCELLED);
    if (complete && transfer != null && transfer.writer() instanceof TempFile file) {
      try {
        file.delete();
      } catch (IOException e) {
        LOG.log(Level.WARNING, "a file that was uploaded could not be removed", e);
      }
    }
  }

  @Override
  public void end(ee.liveview.internal.channel.End reason) {
    mailbox.postLast(
        () ->
            context.execute(
                () -> {
                  if (!closed && transfer != null) {
                    close(End.CANCELLED);
                    transfer.owner().gone();
                  }
                }),
        reason == ee.liveview.internal.channel.End.SHUTDOWN);
  }

  /** Closes the writer, once; a transfer that is complete stays as it is. */
  private void close(End end) {
    if (closed) {
      return;
    }
    stop();
    if (transfer != null) {
      try {
        transfer.writer().close(end);
      } catch (Exception e) {
        LOG.log(Level.WARNING, "the writer of an upload could not be closed", e);
      }
    }
  }

  private void stop() {
    closed = true;
    if (timer != null) {
      timer.cancel();
    }
  }

  /**
   * Looks once in a while whether something has come: a timer for each chunk would cost more than
   * the chunk.
   */
  private void watch(Transfer watched) {
    long seen = chunks;
    timer =
        timers.after(
            watched.timeout(), () -> mailbox.postLast(() -> stillComing(watched, seen), false));
  }

  private void stillComing(Transfer watched, long seen) {
    if (closed) {
      return;
    }
    if (chunks > seen) {
      watch(watched);
      return;
    }
    context.execute(() -> close(End.CANCELLED));
    Objects.requireNonNull(line).close();
    watched.owner().gone();
  }
}
