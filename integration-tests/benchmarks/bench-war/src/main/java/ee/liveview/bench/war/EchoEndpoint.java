package ee.liveview.bench.war;

import jakarta.websocket.OnMessage;
import jakarta.websocket.server.ServerEndpoint;

/** What the server itself needs for a message there and back: the floor beneath all live views. */
@ServerEndpoint("/bench/echo")
public class EchoEndpoint {

  /** Sends the text back. */
  @OnMessage
  public String echo(String text) {
    return text;
  }
}
