package ee.liveview.showcase.examples;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnParams;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@LiveView(value = "/examples/49", title = "A search in the address")
class FindView {
  private static final int PAGE = 3;

  public enum Category {
    ALL,
    PRODUCTS,
    ARTICLES
  }

  public record Found(Category category, String title) {}

  private static final List<Found> SHELF =
      List.of(
          new Found(Category.PRODUCTS, "Tea pot"),
          new Found(Category.PRODUCTS, "Tea & honey"),
          new Found(Category.PRODUCTS, "Tea cosy"),
          new Found(Category.PRODUCTS, "Coffee mill"),
          new Found(Category.ARTICLES, "How to make tea"),
          new Found(Category.ARTICLES, "Tea in the mountains"),
          new Found(Category.ARTICLES, "Coffee at night"));

  @Inject private LiveSocket live;
  private String query = "";
  private Category category = Category.ALL;
  private int page = 1;
  private List<Found> found = List.of();

  /** All there is to know stands in the address: a bookmark shows the same page again. */
  @OnParams
  void show(
      @Param("q") Optional<String> q,
      @Param("category") Optional<Category> in,
      @Param("page") int number) {
    query = q.orElse("");
    category = in.orElse(Category.ALL);
    page = Math.max(1, number);
    found = SHELF.stream().filter(this::fits).toList();
  }

  @OnEvent
  void search(@Param("q") String q, @Param("category") Category in) {
    live.pushPatch(address(q, in, 1));
  }

  private boolean fits(Found one) {
    return (category == Category.ALL || category == one.category())
        && one.title().toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT));
  }

  private String address(String q, Category in, int number) {
    return live.path(FindView.class, Map.of("q", q, "category", in, "page", number));
  }

  String next() {
    return address(query, category, page + 1);
  }

  List<Found> shown() {
    return found.stream().skip(PAGE * (page - 1L)).limit(PAGE).toList();
  }

  boolean more() {
    return found.size() > PAGE * page;
  }
}
