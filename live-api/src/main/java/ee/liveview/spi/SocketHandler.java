package ee.liveview.spi;

import ee.liveview.ConnectInfo;
import java.util.Optional;

/**
 * Opens channels of the application's own on the connections of its live views: CDI beans, of which
 * each serves its topics.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class ScoreSocket implements SocketHandler {
 *   @Inject Scores scores;
 *
 *   @Override
 *   public Optional<ChannelProcess> open(String topic, ConnectInfo connection) {
 *     return topic.startsWith("score:") ? Optional.of(new ScoreChannel(scores)) : Optional.empty();
 *   }
 * }
 * }</pre>
 *
 * <p>In the browser: {@code liveSocket.getSocket().channel("score:7")}.
 *
 * <p>In Phoenix: the {@code channel} lines of a {@code UserSocket}. Its {@code id} is the attribute
 * {@code live_socket_id} of the HTTP session; what its {@code connect} refuses, a servlet filter
 * does.
 *
 * <p>In Faces: no counterpart.
 */
public interface SocketHandler {

  /**
   * A new channel for a browser that wants to join a topic. Called on a thread that reads from the
   * connection, without contexts: looks at the topic and returns at once; who may join is decided
   * by {@link ChannelProcess#join}.
   *
   * @param topic never one of the live views themselves, such as {@code lv:…}
   * @return empty for topics of others; when nobody serves a topic the browser is told so
   */
  Optional<ChannelProcess> open(String topic, ConnectInfo connection);
}
