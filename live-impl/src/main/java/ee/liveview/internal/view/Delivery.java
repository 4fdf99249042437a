package ee.liveview.internal.view;

import ee.liveview.internal.channel.Line;
import ee.liveview.internal.diff.DiffJson;
import ee.liveview.internal.diff.Message;
import ee.liveview.internal.wire.JsonBody;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a page is sent after its turns, and whether it waits until its browser has taken what it was
 * sent before. It then asks once to be told, however many turns go by.
 */
final class Delivery {
  private final Line line;
  private final Runnable catchUp;
  private final AtomicBoolean waiting = new AtomicBoolean();

  /**
   * @param catchUp is run, on any thread, when the browser has taken all
   */
  Delivery(Line line, Runnable catchUp) {
    this.line = line;
    this.catchUp = catchUp;
  }

  boolean waiting() {
    return waiting.get();
  }

  /** True when what has changed is to be shown later; {@code catchUp} will be run then. */
  boolean defer() {
    if (!waiting.compareAndSet(false, true)) {
      return true;
    }
    if (line.later(this::drained)) {
      return true;
    }
    waiting.set(false);
    return false;
  }

  private void drained() {
    waiting.set(false);
    catchUp.run();
  }

  /** Sends what answers nothing. */
  void push(Message message) {
    before(message);
    if (!message.isEmpty()) {
      line.push("diff", out -> DiffJson.write(message, out));
    }
  }

  /**
   * Sends what came of a request.
   *
   * @param ref null when nobody waits for an answer
   */
  void answer(@Nullable String ref, Message message, Function<Message, JsonBody> body) {
    if (ref == null) {
      push(message);
    } else {
      before(message);
      line.ok(ref, body.apply(message));
    }
  }

  /** The browser takes components that stand apart one message each. */
  private void before(Message message) {
    for (var components : message.page().before()) {
      line.push("diff", out -> DiffJson.write(Message.of(components), out));
    }
  }
}
