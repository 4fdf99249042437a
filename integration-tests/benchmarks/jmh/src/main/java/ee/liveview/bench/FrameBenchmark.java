package ee.liveview.bench;

import ee.liveview.internal.json.Json;
import ee.liveview.internal.wire.Frame;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.Limits;
import ee.liveview.internal.wire.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One click on the wire: reading what the browser sends and writing what it gets. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class FrameBenchmark {
  private static final String TOPIC = "lv:k7Xq2";

  private final FrameCodec codec = new FrameCodec(new Json(), Limits.defaults());
  // Not final: a constant would be folded away.
  private String click =
      "[\"4\",\"1234\",\""
          + TOPIC
          + "\",\"event\",{\"type\":\"click\",\"event\":\"inc\",\"value\":{\"value\":\"\"}}]";
  private String count = "1231";

  /** Text to frame. */
  @Benchmark
  public Frame in() throws ProtocolException {
    return codec.text(click);
  }

  /** A new count to text. */
  @Benchmark
  public String out() {
    return codec.reply(
        "4",
        "1234",
        TOPIC,
        "ok",
        out ->
            out.writeStartObject()
                .writeStartObject("diff")
                .write("1", count)
                .writeEnd()
                .writeEnd());
  }

  /** An echo copies what came in, to bytes and back, and knows nothing about it. */
  @Benchmark
  public String echoFloor() {
    return new String(click.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
