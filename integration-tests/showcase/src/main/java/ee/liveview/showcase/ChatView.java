package ee.liveview.showcase;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.Subscribe;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rooms in which people hear each other: a topic, and a method that is subscribed to it. */
@LiveView(value = "/chat/{room}", title = "Chat")
class ChatView {
  private static final int KEPT = 30;
  private static final int LONGEST = 200;

  /** Somebody said something. */
  public record Said(int number, String name, String text) {}

  /** Somebody is about to say something. */
  record Typing(String name) {}

  /** Somebody came or left. */
  record Moved(int change) {}

  @Inject private LiveSocket live;
  @Inject private PubSub pubsub;
  @Inject private ChatRooms rooms;
  @Param private String room = "";
  private final List<Said> said = new ArrayList<>();
  private String name = "";
  private String typing = "";
  private int present;

  @OnMount
  void enter() {
    if (live.connected()) {
      said.addAll(rooms.said(room));
      present = rooms.move(room, 1);
      pubsub.broadcastFrom(live.self(), topic(), new Moved(1));
    }
  }

  @OnEvent
  void name(@Param("name") String chosen) {
    name = cut(chosen, 20);
  }

  @OnEvent
  void typing() {
    pubsub.broadcastFrom(live.self(), topic(), new Typing(name));
  }

  @OnEvent
  void say(@Param("text") String text) {
    if (!text.isBlank() && !name.isEmpty()) {
      pubsub.broadcast(topic(), rooms.say(room, name, cut(text, LONGEST)));
      live.pushEvent("showcase:clear", Map.of("id", "say-text"));
    }
  }

  @Subscribe("chat:{room}")
  void heard(Said message) {
    typing = "";
    said.add(message);
    if (said.size() > KEPT) {
      said.remove(0);
    }
  }

  @Subscribe("chat:{room}")
  void typing(Typing message) {
    typing = message.name() + " is typing…";
  }

  @Subscribe("chat:{room}")
  void moved(Moved message) {
    present += message.change();
  }

  @OnTerminate
  void leave() {
    rooms.move(room, -1);
    pubsub.broadcast(topic(), new Moved(-1));
  }

  private String topic() {
    return "chat:" + room;
  }

  private static String cut(String text, int longest) {
    var stripped = text.strip();
    return stripped.substring(0, Math.min(stripped.length(), longest));
  }
}
