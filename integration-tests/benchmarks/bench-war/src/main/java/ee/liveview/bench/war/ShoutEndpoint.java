package ee.liveview.bench.war;

import jakarta.websocket.OnClose;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the server itself needs to tell everybody something: the floor beneath a broadcast. */
@ServerEndpoint("/bench/shout")
public class ShoutEndpoint {
  private static final Set<Session> ALL = ConcurrentHashMap.newKeySet();

  @OnOpen
  public void come(Session session) {
    ALL.add(session);
  }

  @OnClose
  public void go(Session session) {
    ALL.remove(session);
  }

  /** Sends the text to all who are there. */
  @OnMessage
  public void shout(String text) {
    ALL.forEach(session -> session.getAsyncRemote().sendText(text, result -> {}));
  }
}
