package ee.liveview.showcase.examples;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnParams;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@LiveView(value = "/examples/48", title = "Patch and navigate")
class BlogView {
  public record Post(int id, String title, String text) {}

  private static final List<Post> POSTS =
      List.of(
          new Post(1, "Bread", "Flour, water, salt, and a night of patience."),
          new Post(2, "Tea", "Three minutes. Not four."));

  @Inject private LiveSocket live;
  private final List<Post> posts = POSTS;
  private Optional<Post> selected = Optional.empty();
  private int read;

  @OnParams
  void show(@Param("post") int id) {
    selected = posts.stream().filter(post -> post.id() == id).findFirst();
    selected.ifPresent(post -> read++);
  }

  /** The view stays, and so does what it has counted. */
  @OnEvent
  void select(@Param("id") int id) {
    live.pushPatch(live.path(BlogView.class, Map.of("post", id)));
  }

  /** This view ends, and the other one is made. */
  @OnEvent
  void settings() {
    live.pushNavigate(live.path(BlogSettingsView.class));
  }
}
