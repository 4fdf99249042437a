package ee.liveview.showcase;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One instance for everybody: what one person pins, all see. No topic, no broadcast; the scope says
 * it all, and the methods still run one at a time.
 */
@LiveView(value = "/board", title = "Board")
@ApplicationScoped
class BoardView {
  private static final int AT_MOST = 24;
  private static final int LONGEST = 80;

  /** A note on the board. */
  public record Note(int number, String text, int votes) {}

  private final List<Note> notes = new ArrayList<>();
  private int made;
  private int open;

  BoardView() {
    pin("Open me in two browsers");
  }

  @OnMount
  void look(LiveSocket live) {
    if (live.connected()) {
      open++;
    }
  }

  @OnTerminate
  void leave() {
    open--;
  }

  @OnEvent
  void pin(@Param("text") String text, LiveSocket live) {
    pin(text);
    live.pushEvent("showcase:clear", Map.of("id", "pin-text"));
  }

  private void pin(String text) {
    var stripped = text.strip();
    if (!stripped.isEmpty()) {
      made++;
      notes.add(new Note(made, stripped.substring(0, Math.min(stripped.length(), LONGEST)), 0));
    }
    if (notes.size() > AT_MOST) {
      notes.remove(0);
    }
  }

  @OnEvent
  void vote(@Param("number") int number) {
    notes.replaceAll(
        note -> note.number() == number ? new Note(number, note.text(), note.votes() + 1) : note);
  }

  @OnEvent
  void remove(@Param("number") int number) {
    notes.removeIf(note -> note.number() == number);
  }
}
