package ee.liveview;

/**
 * Closes the connections of a user's pages from the server side; injected anywhere.
 *
 * <pre>{@code
 * request.getSession().setAttribute("live_socket_id", "user:" + user.id());   // when the user logs in
 *
 * @Inject LiveConnections connections;
 * connections.disconnect("user:" + user.id());                                // when the user is locked out
 * }</pre>
 *
 * <p>The id is read from the HTTP session attribute {@code live_socket_id} when a page connects.
 * The browser connects again at once and, when its session has ended, loads the page anew.
 * Thread-safe.
 *
 * <p>In Phoenix: broadcasting {@code "disconnect"} to the {@code live_socket_id}.
 *
 * <p>In Faces: no counterpart.
 */
@FunctionalInterface
public interface LiveConnections {

  /**
   * Closes every connection of this application with that id; nothing happens when there is none.
   */
  void disconnect(String liveSocketId);
}
