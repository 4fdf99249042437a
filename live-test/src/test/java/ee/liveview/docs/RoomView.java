package ee.liveview.docs;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.Subscribe;
import ee.liveview.Template;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

@LiveView("/rooms/{room}")
@Template("<p>#{present}</p><i :for='text : said'>#{text}</i>")
class RoomView {
  record Said(String text) {}

  record Came() {}

  record Left() {}

  @Inject private PubSub pubsub;
  @Inject private LiveSocket live;
  @Param private String room;
  private final List<String> said = new ArrayList<>();
  private int present = 1;

  @OnMount
  void enter() {
    if (live.connected()) {
      pubsub.broadcastFrom(live.self(), topic(), new Came());
    }
  }

  @OnEvent
  void say(@Param("text") String text) {
    pubsub.broadcast(topic(), new Said(text));
  }

  @Subscribe("room:{room}")
  void heard(Said message) {
    said.add(message.text());
  }

  @Subscribe("room:{room}")
  void came(Came message) {
    present++;
  }

  @Subscribe("room:{room}")
  void left(Left message) {
    present--;
  }

  @OnTerminate
  void leave() {
    pubsub.broadcast(topic(), new Left());
  }

  private String topic() {
    return "room:" + room;
  }
}
