package ee.liveview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Says nothing about time: only that each benchmark still runs. */
class BenchmarksTest {

  @Test
  void every_benchmark_runs() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("ee\\.liveview\\.bench\\..*")
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .measurementTime(TimeValue.milliseconds(1))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    assertThat(new Runner(options).run())
        .extracting(RunResult::getParams)
        .extracting(params -> params.getBenchmark().replace("ee.liveview.bench.", ""))
        .containsExactlyInAnyOrder(
            "BroadcastBenchmark.broadcast",
            "BroadcastBenchmark.floor",
            "BroadcastBenchmark.pushEach",
            "CardsBenchmark.firstHtml",
            "CardsBenchmark.firstHtmlFloor",
            "CardsBenchmark.oneCard",
            "CompileBenchmark.compile",
            "CompileBenchmark.deployment",
            "CompileBenchmark.parse",
            "CompileBenchmark.parseFloor",
            "EventsBenchmark.direct",
            "EventsBenchmark.pooled",
            "EventsBenchmark.pooledFloor",
            "FrameBenchmark.echoFloor",
            "FrameBenchmark.in",
            "FrameBenchmark.out",
            "TableBenchmark.firstFrame",
            "TableBenchmark.firstHtml",
            "TableBenchmark.firstHtmlFloor",
            "TableBenchmark.oneCell",
            "TableBenchmark.oneCellFloor",
            "TableBenchmark.oneCellFrame",
            "TableBenchmark.oneCellPush",
            "TableBenchmark.unchanged");
  }
}
