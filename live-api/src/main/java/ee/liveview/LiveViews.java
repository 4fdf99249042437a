package ee.liveview;

import java.util.Map;

/**
 * Shows live views in pages that are none: those of a servlet, a JAX-RS or MVC resource, a JSP.
 * Injected anywhere in a request; in templates and expressions {@code liveViews}.
 *
 * <pre>{@code
 * @Inject LiveViews liveViews;
 *
 * response.setContentType("text/html;charset=UTF-8");
 * var page = response.getWriter();
 * page.println("<!DOCTYPE html><html><head>" + liveViews.head() + "</head><body>");
 * page.println(liveViews.show(ClockView.class, Map.of("city", "Oslo")));
 * page.println("</body></html>");
 * }</pre>
 *
 * <p>A page shows as many views as it likes, each with a life of its own. None of them is at the
 * address of the page, so they do not change its URL; {@link LiveSocket#pushNavigate} and {@link
 * LiveSocket#redirect} load the other page.
 *
 * <p>A JSP writes {@code <live:head/>} and {@code <live:render view="ClockView" city="Oslo"/>},
 * with {@code <%@ taglib prefix="live" uri="urn:ee.liveview" %>}.
 *
 * <p>All methods belong to the HTTP request whose thread they are called on, and open its HTTP
 * session: call them before the response is committed. Outside of a request they throw what CDI
 * throws there. Thread-safe.
 *
 * <p>In Phoenix: {@code live_render/3} with a {@code conn}.
 *
 * <p>In Faces: no counterpart; the nearest is {@code <ui:include>}.
 */
public interface LiveViews {

  /** What the {@code <head>} of the page needs, once: a token and the script of the client. */
  Html head();

  /**
   * A view that is given nothing.
   *
   * @param view a class with {@link LiveView}
   * @throws IllegalArgumentException if it is none
   */
  default Html show(Class<?> view) {
    return show(view, Map.of());
  }

  /**
   * A view.
   *
   * @param view a class with {@link LiveView}
   * @param values what it is given, which its {@link Param} fields and parameters take; written
   *     with JSON-B into the page, where everybody may read but nobody change them; no value is
   *     null
   * @throws IllegalArgumentException if the class is no live view
   */
  Html show(Class<?> view, Map<String, ?> values);

  /**
   * A view by the name of its class, with its package or, when no other view is called so, without.
   *
   * @param values as in {@link #show(Class, Map)}
   * @throws IllegalArgumentException if there is no such view
   */
  Html showNamed(String view, Map<String, ?> values);
}
