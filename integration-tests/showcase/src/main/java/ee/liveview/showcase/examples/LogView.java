package ee.liveview.showcase.examples;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Temporary;
import java.util.List;
import java.util.stream.IntStream;

@LiveView(value = "/examples/41", title = "Fields for one rendering")
class LogView {
  private static final int PAGE = 20;

  public record Line(int number, String text) {}

  @Temporary private List<Line> lines = List.of();
  private int page;
  private String answer = "";

  @OnMount
  void first() {
    show(1);
  }

  @OnEvent
  void next() {
    show(page + 1);
  }

  /** By now the lines have been shown and dropped. */
  @OnEvent
  void count() {
    answer = "The server has " + lines.size() + " of them.";
  }

  private void show(int number) {
    page = number;
    lines =
        IntStream.rangeClosed((number - 1) * PAGE + 1, number * PAGE)
            .mapToObj(i -> new Line(i, i % 7 == 0 ? "a cache was emptied" : "a page was shown"))
            .toList();
  }
}
