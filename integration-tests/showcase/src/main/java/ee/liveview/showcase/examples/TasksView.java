package ee.liveview.showcase.examples;

import ee.liveview.LiveSocket;
import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import java.util.List;
import java.util.Map;

@LiveView(value = "/examples/44", title = "A stream of tasks")
class TasksView {
  public record Task(int id, String title) {}

  private final LiveStream<Task> tasks = LiveStream.by(Task::id);
  private int last = 2;

  @OnMount
  void mount() {
    tasks.reset(List.of(new Task(1, "Water the plants"), new Task(2, "Feed the cat")));
  }

  @OnEvent
  void add(@Param("title") String title, LiveSocket live) {
    if (!title.isBlank()) {
      last++;
      tasks.prepend(new Task(last, title.strip()));
      live.pushEvent("showcase:clear", Map.of("id", "title"));
    }
  }

  @OnEvent
  void delete(@Param("id") int id) {
    tasks.removeById(id);
  }
}
