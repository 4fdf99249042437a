package ee.liveview.spi;

import ee.liveview.Html;
import java.util.Locale;
import java.util.Map;

/**
 * Live views in the pages of another framework that renders parts of its pages again. The engine
 * puts it into the {@code ServletContext}, under {@link #ATTRIBUTE}, when an application with live
 * views starts.
 *
 * <p>A page that is rendered once does with {@link ee.liveview.LiveViews}.
 *
 * <p>All methods belong to the HTTP request whose thread they are called on, and open its HTTP
 * session: call them before the response is committed. Thread-safe.
 *
 * <p>In Phoenix: no counterpart. In Faces: what the renderer of {@code <live:view>} calls.
 */
public interface HostedViews {

  /** The attribute of the {@code ServletContext} that holds it. */
  String ATTRIBUTE = "ee.liveview.spi.HostedViews";

  /**
   * A resource that a bridge to such a framework has in its jar, whatever stands in it. Where it is
   * there, a view may have {@code @OnParams} and no route, because a page can tell it of changes.
   */
  String BRIDGE = "META-INF/liveview/bridge";

  /** The cookie by which a flash follows a page load. */
  String FLASH_COOKIE = "__phoenix_flash__";

  /**
   * A place of a page and the view in it.
   *
   * @param id of the element, stable for as long as the page shows it, unique in the page
   * @param view the name of its class, with its package or, when no other view is called so,
   *     without
   * @param values what it is given, as in {@link ee.liveview.LiveViews#show}; no value is null
   * @param attributes of the element, besides those by which the client knows it
   * @param flash messages that the view begins with
   * @param locale of the page, which is that of the view until it chooses another one
   */
  record Spot(
      String id,
      String view,
      Map<String, ?> values,
      Map<String, String> attributes,
      Map<String, String> flash,
      Locale locale) {}

  /** What the head of the page needs, once: a token and the script of the client. */
  Html head();

  /**
   * The element with the first HTML of the view. Besides what the client needs it has {@code
   * data-live-view}, the name of the class, and {@code data-live-given}, which is another text when
   * the values or the language are others, and {@code data-live-user}, which is another text when
   * the page is made for another user: a view that runs for somebody else has to join anew, on a
   * new connection.
   *
   * <p>Other values reach the running view as {@code @OnParams} when the message {@code given} with
   * the new {@code data-phx-session} as {@code session} is sent on its channel.
   *
   * @throws IllegalArgumentException if there is no such view
   */
  Html show(Spot spot);

  /**
   * The same element, empty, for a page that shows the view already: no code of the view runs. A
   * client that does not show it fills it when it joins.
   *
   * @throws IllegalArgumentException if there is no such view
   */
  Html place(Spot spot);

  /**
   * Whether a live view is at an address.
   *
   * @param address a path with its query, beginning with the context path; anything else is not
   */
  boolean isLive(String address);

  /** The messages in a flash cookie by kind; none when it is old or not ours. */
  Map<String, String> readFlash(String cookie);

  /** The value of a flash cookie; empty when there are no messages. */
  String writeFlash(Map<String, String> messages);
}
