package ee.liveview.servertests.metered;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;

/** Is timed by whoever times. */
@LiveView("/counted")
@Template("<p>#{count}</p><button phx-click='inc'>+1</button>")
public class CountedView {
  private int count;

  @OnEvent
  void inc() {
    count++;
  }
}
