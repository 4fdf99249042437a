package ee.liveview.test;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What an HTTP request for a live view was answered with, before any socket is open.
 *
 * <pre>{@code
 * var page = LiveTester.render(beans, "/orders/7");
 * assertThat(page.text("h1")).isEqualTo("Order 7");
 * }</pre>
 *
 * <p>In Phoenix: the result of {@code get(conn, path)}.
 *
 * <p>In Faces: the response of a GET request.
 *
 * @param html the view with its container, without the root layout; empty for a redirect
 * @param head what the view and its app layout add to the head of the page
 * @param title the title of the page; empty when the view gives none
 * @param redirectedTo where the request was redirected to, relative to the context path
 * @param flash the flash messages that a redirect takes along, by kind
 */
public record LivePage(
    String html,
    String head,
    String title,
    Optional<String> redirectedTo,
    Map<String, Object> flash) {

  /** Copies the map. */
  public LivePage {
    flash = Map.copyOf(flash);
  }

  /** The text of the one element that the selector finds. */
  public String text(String css) {
    return new Finder(html).one(css).text();
  }

  /** Whether the selector finds anything. */
  public boolean has(String css) {
    return !new Finder(html).all(css).isEmpty();
  }

  Element container() {
    return new Finder(html).one("[data-phx-main]");
  }
}
