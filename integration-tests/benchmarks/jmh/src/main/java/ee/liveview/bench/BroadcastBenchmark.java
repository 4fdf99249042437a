package ee.liveview.bench;

import ee.liveview.PubSub;
import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.channel.End;
import ee.liveview.internal.channel.Line;
import ee.liveview.internal.channel.Request;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.pubsub.Guest;
import ee.liveview.internal.pubsub.Handout;
import ee.liveview.internal.pubsub.PubSubs;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.JsonBody;
import ee.liveview.internal.wire.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A message to the browsers of a thousand connections that have joined one topic. One operation is
 * one browser.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class BroadcastBenchmark {
  private static final int BROWSERS = 1000;
  private static final String TOPIC = "score:7";

  /** Browsers that listen. */
  @State(Scope.Benchmark)
  public static class Crowd {
    final PubSub pubsub = new PubSubs().main();
    final List<CountingTransport> transports = new ArrayList<>();
    final Map<String, Object> payload =
        Map.of("points", 3, "player", "Ada Lovelace", "team", List.of("red", "green", "blue"));
    private final Json json = new Json();
    private final List<Line> lines = new ArrayList<>();

    /** Lets everybody in. */
    public Crowd() {
      var codec = new FrameCodec(json, Limits.defaults());
      for (int i = 0; i < BROWSERS; i++) {
        var transport = new CountingTransport();
        transports.add(transport);
        new Connection(transport, topic -> new Silent(lines), codec, Limits.defaults())
            .text("[\"1\",\"1\",\"%s\",\"phx_join\",{}]".formatted(TOPIC));
      }
      lines.forEach(line -> pubsub.subscribe(TOPIC, new Ear(line, json)));
    }

    JsonBody body(Object value) {
      return Ear.body(json, value);
    }
  }

  /** Lets in who comes, and says nothing. */
  private record Silent(List<Line> lines) implements Channel {
    @Override
    public void join(Request request, Line line) {
      line.joined();
      lines.add(line);
    }

    @Override
    public void handle(Request request) {}

    @Override
    public void end(End reason) {}
  }

  /** As the line of a channel listens. */
  private record Ear(Line line, Json json) implements Guest {
    static JsonBody body(Json json, Object value) {
      return JsonBody.of(json.toValue(value).asJsonObject());
    }

    @Override
    public void take(Handout handout) {
      var frame = handout.once(TOPIC, () -> line.frame("scored", body(json, handout.message())));
      if (frame != null) {
        line.broadcast(frame);
      }
    }

    @Override
    public void send(Object message) {
      take(new Handout(message));
    }

    @Override
    public Object identity() {
      return this;
    }

    @Override
    public void keep(PubSub.Subscription subscription) {}

    @Override
    public void drop(PubSub.Subscription subscription) {}
  }

  /** Written once for all. */
  @Benchmark
  @OperationsPerInvocation(BROWSERS)
  public void broadcast(Crowd crowd) {
    crowd.pubsub.broadcast(TOPIC, crowd.payload);
  }

  /** Written for each browser, as a channel does that pushes what it hears. */
  @Benchmark
  @OperationsPerInvocation(BROWSERS)
  public void pushEach(Crowd crowd) {
    for (var line : crowd.lines) {
      line.push("scored", crowd.body(crowd.payload));
    }
  }

  /** A text that is there already, handed to each transport. */
  @Benchmark
  @OperationsPerInvocation(BROWSERS)
  public void floor(Crowd crowd) {
    for (var transport : crowd.transports) {
      transport.send(TOPIC, () -> {});
    }
  }
}
