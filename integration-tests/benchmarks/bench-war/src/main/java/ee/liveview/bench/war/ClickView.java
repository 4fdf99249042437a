package ee.liveview.bench.war;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import java.util.List;
import java.util.stream.IntStream;

/** A counter beside a list that never changes: the least that an event can cost. */
@LiveView("/bench/click")
class ClickView {
  private final List<String> labels =
      IntStream.rangeClosed(1, 20).mapToObj(n -> "Label " + n).toList();
  private int count;

  @OnEvent
  void inc() {
    count++;
  }
}
