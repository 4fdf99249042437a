package ee.liveview.bench;

import ee.liveview.bench.Table.Item;
import ee.liveview.internal.diff.Diff;
import ee.liveview.internal.diff.DiffJson;
import ee.liveview.internal.diff.Differ;
import ee.liveview.internal.diff.Fingerprints;
import ee.liveview.internal.diff.HtmlRender;
import ee.liveview.internal.diff.Message;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.template.expr.Scope;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.Limits;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A keyed table of 1,000 rows: its first rendering, and one changed cell afterwards. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class TableBenchmark {
  private static final int ROWS = 1000;

  private final Table table = new Table(ROWS);
  private final CompiledTemplate template = Table.template();
  private final Scope scope = template.newScope(table, Map.of());
  private final Fingerprints shown = new Fingerprints();
  private final FrameCodec codec = new FrameCodec(new Json(), Limits.defaults());
  private final Item[] copy;
  private int next;

  /** A page that has been shown once. */
  public TableBenchmark() {
    Differ.diff(template, scope, shown);
    copy = table.rows().toArray(new Item[0]);
  }

  /** What an HTTP request costs. */
  @Benchmark
  public String firstHtml() {
    return HtmlRender.html(template, scope);
  }

  /** The same characters without engine. */
  @Benchmark
  public String firstHtmlFloor() {
    return table.handWritten();
  }

  /** What a join costs. */
  @Benchmark
  public String firstFrame() {
    return frame(full());
  }

  /** What an event costs that changes one cell: find it. */
  @Benchmark
  public Diff.@Nullable Tree oneCell() {
    table.change(nextRow());
    return Differ.diff(template, scope, shown);
  }

  /** Find it and write the frame. */
  @Benchmark
  public String oneCellFrame() {
    table.change(nextRow());
    return frame(Differ.diff(template, scope, shown));
  }

  /** The same where nobody asked: a timer or a message changed the cell. */
  @Benchmark
  public String oneCellPush() {
    table.change(nextRow());
    var message = Message.of(Differ.diff(template, scope, shown));
    return codec.push("4", null, "lv:k7Xq2", "diff", out -> DiffJson.write(message, out));
  }

  /** Nothing changed at all. */
  @Benchmark
  public Diff.@Nullable Tree unchanged() {
    return Differ.diff(template, scope, shown);
  }

  /** The same comparison by hand: every field of every row against a copy. */
  @Benchmark
  public int oneCellFloor() {
    table.change(nextRow());
    int found = -1;
    int index = 0;
    for (var row : table.rows()) {
      var known = copy[index];
      if (row.id() != known.id()
          || row.qty() != known.qty()
          || !row.name().equals(known.name())
          || !row.price().equals(known.price())) {
        copy[index] = row;
        found = index;
      }
      index++;
    }
    return found;
  }

  private int nextRow() {
    next = (next + 617) % ROWS;
    return next;
  }

  private Diff.Tree full() {
    var tree = Differ.diff(template, scope, new Fingerprints());
    if (tree == null) {
      throw new IllegalStateException("a first rendering shows something");
    }
    return tree;
  }

  private String frame(Diff.@Nullable Tree tree) {
    var message = Message.of(tree);
    return codec.reply(
        "4",
        "1234",
        "lv:k7Xq2",
        "ok",
        out -> {
          out.writeStartObject().writeKey("diff");
          DiffJson.write(message, out);
          out.writeEnd();
        });
  }
}
