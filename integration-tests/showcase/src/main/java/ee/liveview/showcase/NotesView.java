package ee.liveview.showcase;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import java.util.ArrayList;
import java.util.List;

/** Notes that go along from page to page. */
@LiveView
class NotesView {
  private final List<String> notes = new ArrayList<>();

  @OnEvent
  void note(@Param("text") String text) {
    if (!text.isBlank()) {
      notes.add(text);
    }
  }
}
