package ee.liveview.docs;

import ee.liveview.LiveView;
import java.util.List;

/** Components whose type is data, of docs/live-components.md. */
@LiveView("/board")
class BoardView {
  /** What somebody has put on the board. */
  public record Widget(String id, String type, int value) {}

  private final List<Widget> widgets =
      List.of(new Widget("w1", "shop:rating", 4), new Widget("w2", "", 0));
}
