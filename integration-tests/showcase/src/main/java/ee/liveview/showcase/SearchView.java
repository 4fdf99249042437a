package ee.liveview.showcase;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnParams;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds as you type; a link such as {@code /search?q=lamp} opens with the answer. */
@LiveView(value = "/search", title = "Live search")
class SearchView {
  private static final int LIMIT = 20;
  private static final int LONGEST = 80;

  /** A row, its name cut in three so that the template can mark what was found. */
  public record Hit(Product product, String before, String match, String after) {

    static Hit of(Product product, String query) {
      var name = product.getName();
      var at = name.toLowerCase(Locale.ROOT).indexOf(query.toLowerCase(Locale.ROOT));
      if (query.isEmpty() || at < 0) {
        return new Hit(product, name, "", "");
      }
      var end = at + query.length();
      return new Hit(product, name.substring(0, at), name.substring(at, end), name.substring(end));
    }
  }

  @Inject private Products products;

  private String query = "";
  private List<Hit> hits = List.of();
  private String summary = "";

  @OnParams
  void open(@Param("q") @Nullable String q) {
    search(q);
  }

  @OnEvent
  void search(@Param("q") @Nullable String q) {
    var typed = q == null ? "" : q.strip();
    query = typed.substring(0, Math.min(typed.length(), LONGEST));
    var page = products.search(query, LIMIT);
    hits = page.first().stream().map(product -> Hit.of(product, query)).toList();
    summary =
        String.format(Locale.ENGLISH, "%,d of %,d products match", page.all(), products.count());
  }
}
