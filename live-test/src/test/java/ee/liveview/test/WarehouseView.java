package ee.liveview.test;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import java.util.ArrayList;
import java.util.List;

/** A view of an ordinary size, in whose template ten mistakes were made on purpose. */
@LiveView("/warehouse")
@SuppressWarnings("unused")
class WarehouseView {
  enum State {
    OPEN,
    CLOSED,
    STOCKTAKING
  }

  public record Keeper(String name) {}

  public record Article(long id, String name, String room, int pieces) {}

  private final String title = "Warehouse";
  private final Keeper keeper = new Keeper("Ada");
  private State state = State.OPEN;
  private List<Article> articles = new ArrayList<>();
  private final List<String> rooms = List.of("North hall", "South hall");
  private final List<Integer> points = List.of(3, 5, 4);
  private String query = "";
  private String room = "";

  private int pieces() {
    return articles.stream().mapToInt(Article::pieces).sum();
  }

  private long value() {
    return pieces() * 3L;
  }

  private long inRoom(String name) {
    return articles.stream().filter(article -> article.room().equals(name)).count();
  }

  @OnEvent
  void search(@Param("q") String q, @Param("room") String room) {
    query = q;
    this.room = room;
  }

  @OnEvent
  void choose(@Param("room") String room) {
    this.room = room;
  }

  @OnEvent
  void add(@Param("id") long id, @Param("by") int by) {
    articles.replaceAll(
        article ->
            article.id() == id
                ? new Article(id, article.name(), article.room(), article.pieces() + by)
                : article);
  }

  @OnEvent
  void remove(@Param("id") long id) {
    articles.removeIf(article -> article.id() == id);
  }
}
