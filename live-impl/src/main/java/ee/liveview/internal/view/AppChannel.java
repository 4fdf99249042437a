package ee.liveview.internal.view;

import ee.liveview.Broadcast;
import ee.liveview.Ending;
import ee.liveview.Params;
import ee.liveview.PubSub.Subscription;
import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.End;
import ee.liveview.internal.channel.Line;
import ee.liveview.internal.channel.Request;
import ee.liveview.internal.mailbox.Mailbox;
import ee.liveview.internal.pubsub.Guest;
import ee.liveview.internal.pubsub.Handout;
import ee.liveview.internal.wire.JsonBody;
import ee.liveview.internal.wire.Payload;
import ee.liveview.spi.ChannelLine;
import ee.liveview.spi.ChannelProcess;
import jakarta.json.JsonObject;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The topic of a channel of the application's own: gives its messages their turns. */
final class AppChannel implements Channel {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final JsonBody UNAUTHORIZED = JsonBody.reason("unauthorized");
  private static final JsonBody NOT_JOINED = JsonBody.reason("unmatched topic");

  private final ChannelProcess process;
  private final Caller caller;
  private final Services services;
  private final Mailbox mailbox;
  private final Bucket bucket;
  private final Ties ties = new Ties();
  private volatile @Nullable Joining joining;

  /** Touched only in turns. */
  private boolean ended;

  AppChannel(ChannelProcess process, Caller caller, Services services) {
    this.process = process;
    this.caller = caller;
    this.services = services;
    this.mailbox = services.instances().mailbox(services.config().maxMailbox());
    this.bucket = new Bucket(services.config().maxEventsPerSecond(), services.clock());
  }

  @Override
  public void join(Request request, Line own) {
    var asked = new Joining(own, request);
    if (caller.session() == null) {
      asked.answer(false, UNAUTHORIZED); // not from a page of the application
      return;
    }
    joining = asked;
    post(
        own,
        () -> {
          try {
            process.join(asked, new Own(own));
          } catch (Throwable thrown) {
            asked.answer(false, JsonBody.reason("join crashed"));
            crash(own, thrown);
          }
        });
  }

  @Override
  public void handle(Request request) {
    var asked = joining;
    if (asked == null) {
      return;
    }
    var own = asked.line;
    if (!bucket.take()) {
      flooded(own, "its browser sends more messages than live.max-events-per-second");
      return;
    }
    post(
        own,
        () -> {
          if (!asked.accepted) {
            own.error(request.ref(), NOT_JOINED);
          } else if (own.open()) {
            try {
              process.handle(new Told(own, request));
            } catch (Throwable thrown) {
              crash(own, thrown);
            }
          }
        });
  }

  @Override
  public void end(End reason) {
    mailbox.postLast(() -> inContexts(() -> finish(Ends.of(reason))), reason == End.SHUTDOWN);
  }

  private void post(Line own, Runnable work) {
    Runnable turn =
        () -> {
          if (!ended) {
            inContexts(work);
          }
        };
    if (!mailbox.post(turn) && !mailbox.closed()) {
      flooded(own, "more messages wait than live.max-mailbox");
    }
  }

  private void inContexts(Runnable work) {
    services.contexts().runOutside(caller, work);
  }

  private void flooded(Line own, String why) {
    LOG.log(Level.WARNING, () -> "The channel " + own.topic() + " is ended: " + why);
    own.crash();
    end(End.FAILED);
  }

  private void finish(Ending why) {
    if (ended) {
      return;
    }
    ended = true;
    mailbox.close();
    ties.end();
    try {
      process.end(why);
    } catch (RuntimeException thrown) {
      LOG.log(Level.ERROR, "The end of a channel failed: " + process, thrown);
    }
  }

  private void crash(Line own, Throwable thrown) {
    LOG.log(Level.ERROR, "The channel of a topic failed: " + own.topic(), thrown);
    own.crash();
    finish(Ending.FAILED);
  }

  private JsonBody body(Object payload) {
    var value = services.json().toValue(payload);
    if (value instanceof JsonObject object) {
      return JsonBody.of(object);
    }
    throw new IllegalArgumentException(
        "what a channel sends must become a JSON object, but became " + value.getValueType());
  }

  private final class Own implements ChannelLine, Guest {
    private final Line line;

    Own(Line line) {
      this.line = line;
    }

    // What a PubSub asks.

    @Override
    public void send(Object broadcast) {
      take(new Handout(broadcast));
    }

    @Override
    public void take(Handout handout) {
      if (!(handout.message() instanceof Broadcast broadcast)) {
        throw new IllegalArgumentException(
            "the line of a channel takes a Broadcast, not a "
                + handout.message().getClass().getName());
      }
      var frame =
          handout.once(
              line.topic(), () -> line.frame(broadcast.event(), body(broadcast.payload())));
      if (frame != null) {
        line.broadcast(frame);
      }
    }

    @Override
    public Object identity() {
      return this;
    }

    @Override
    public void keep(Subscription subscription) {
      ties.add(subscription, subscription::close);
    }

    @Override
    public void drop(Subscription subscription) {
      ties.remove(subscription);
    }

    @Override
    public String topic() {
      return line.topic();
    }

    @Override
    public boolean open() {
      return line.open();
    }

    @Override
    public void push(String event, Object payload) {
      line.push(event, body(payload));
    }

    @Override
    public void close() {
      line.close();
      ties.end();
    }
  }

  /** A message of the browser. */
  private class Told implements ChannelProcess.Message {
    final Line line;
    final Request request;

    Told(Line line, Request request) {
      this.line = line;
      this.request = request;
    }

    @Override
    public String event() {
      return request.event();
    }

    @Override
    public Params params() {
      return request.payload() instanceof Payload.Json json
          ? new Params(EventPayload.map(json.value()))
          : Params.none();
    }

    @Override
    public Optional<ByteBuffer> bytes() {
      return request.payload() instanceof Payload.Binary binary
          ? Optional.of(binary.data())
          : Optional.empty();
    }

    @Override
    public final void ok(Object answer) {
      answer(true, body(answer));
    }

    @Override
    public final void error(Object answer) {
      answer(false, body(answer));
    }

    void answer(boolean ok, JsonBody body) {
      if (ok) {
        line.ok(request.ref(), body);
      } else {
        line.error(request.ref(), body);
      }
    }
  }

  /** The request to join, whose first answer counts. */
  private final class Joining extends Told {
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile boolean accepted;

    Joining(Line line, Request request) {
      super(line, request);
    }

    @Override
    void answer(boolean ok, JsonBody body) {
      if (!answered.compareAndSet(false, true)) {
        return;
      }
      if (ok) {
        line.joined();
        accepted = true;
      }
      super.answer(ok, body);
      if (!ok) {
        line.refused();
        ties.end();
      }
    }
  }
}
