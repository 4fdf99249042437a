package ee.liveview.showcase.examples;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

@LiveView(value = "/examples/55", title = "A whiteboard")
@ApplicationScoped
class WhiteboardView {
  private static final int AT_MOST = 200;

  public enum Kind {
    CIRCLE,
    SQUARE
  }

  public record Shape(int id, Kind kind, int x, int y) {}

  private final List<Shape> shapes = new ArrayList<>();
  private int drawn;
  private int people;

  @OnMount
  void come(LiveSocket live) {
    if (live.connected()) {
      people++;
    }
  }

  @OnTerminate
  void leave() {
    people--;
  }

  @OnEvent
  void draw(@Param("kind") Kind kind, @Param("x") int x, @Param("y") int y) {
    drawn++;
    shapes.add(new Shape(drawn, kind, x, y));
    if (shapes.size() > AT_MOST) {
      shapes.remove(0);
    }
  }

  @OnEvent
  void wipe() {
    shapes.clear();
  }
}
