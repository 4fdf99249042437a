package ee.liveview.bench;

import ee.liveview.internal.diff.Diff;
import ee.liveview.internal.diff.Differ;
import ee.liveview.internal.diff.Fingerprints;
import ee.liveview.internal.diff.HtmlRender;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.template.expr.Scope;
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

/** 100 cards, each a component with two slots: the first rendering, and one changed card. */
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CardsBenchmark {
  private static final int CARDS = 100;

  private final Cards cards = new Cards(CARDS);
  private final CompiledTemplate template = Cards.template();
  private final Scope scope = template.newScope(cards, Map.of());
  private final Fingerprints shown = new Fingerprints();
  private int next;

  /** A page that has been shown once. */
  public CardsBenchmark() {
    Differ.diff(template, scope, shown);
  }

  /** What an HTTP request costs. */
  @Benchmark
  public String firstHtml() {
    return HtmlRender.html(template, scope);
  }

  /** The same characters without engine. */
  @Benchmark
  public String firstHtmlFloor() {
    return cards.handWritten();
  }

  /** What an event costs that changes one card. */
  @Benchmark
  public Diff.@Nullable Tree oneCard() {
    next = (next + 37) % CARDS;
    cards.change(next);
    return Differ.diff(template, scope, shown);
  }
}
