package ee.liveview;

import java.util.Map;

/**
 * Gives the views of a {@link LiveSession} values that the request for the page decides: a CDI bean
 * that {@link LiveSession#values()} names.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class TenantValues implements SessionValues {
 *   @Override
 *   public Map<String, ?> of(ConnectInfo request) {
 *     return Map.of("tenant", request.host().getHost());
 *   }
 * }
 * }</pre>
 *
 * <p>It runs once for each page that is loaded, in the request for it, before the hooks and the
 * bean of the view; {@code HttpServletRequest} and beans of the HTTP session can be injected. What
 * it gives is signed into the page, comes back when the page connects, and stays as it is while the
 * browser navigates within the group. Views find it in {@link LiveSocket#session()}.
 *
 * <p>The browser can read the values, but not change them: put no secrets there.
 *
 * <p>In Phoenix: the {@code :session} option of {@code live_session}, as a function.
 *
 * <p>In Faces: no counterpart; the nearest is a {@code @SessionScoped} bean.
 */
@FunctionalInterface
public interface SessionValues {

  /**
   * The values by name; none null. JSON-B writes them on the way: a record arrives as a map of its
   * components, an enum as text.
   *
   * @throws HttpStatusException to answer the request with a status instead of a page
   */
  Map<String, ?> of(ConnectInfo request);
}
