package ee.liveview;

import java.lang.System.Logger.Level;

/**
 * Decides at which level the log {@code ee.liveview.events} has what a page does: a CDI bean of
 * this type is asked once for every page, over HTTP and when it has connected.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Suspects implements LiveLogLevel {
 *   @Override
 *   public Level of(LiveSocket page, Level asked) {
 *     return page.uri().getPath().startsWith("/payments") ? Level.INFO : asked;
 *   }
 * }
 * }</pre>
 *
 * <p>Several threads call it at once. When it throws, that is logged, and the level is the one that
 * the view asks for.
 *
 * <p>In Phoenix: {@code :log} of a route or socket, which may be a function of the connection.
 *
 * <p>In Faces: no counterpart.
 */
@FunctionalInterface
public interface LiveLogLevel {

  /**
   * The level for a page, {@link Level#OFF} for none.
   *
   * @param asked by {@link LiveView#log()}
   */
  Level of(LiveSocket page, Level asked);
}
