package ee.liveview.bench.war;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.Subscribe;
import jakarta.inject.Inject;

/** All that people do: they click, fail, go elsewhere, and hear of each other. */
@LiveView("/bench/soak/{room}")
class SoakView {
  record Said(int number) {}

  @Inject PubSub pubsub;

  @Param("room")
  String room = "";

  private int count;
  private int heard;

  @OnEvent
  void inc() {
    count++;
  }

  @OnEvent
  void boom() {
    throw new IllegalStateException("on purpose");
  }

  @OnEvent
  void say() {
    pubsub.broadcast("soak", new Said(count));
  }

  @OnEvent
  void leave(LiveSocket live) {
    live.pushNavigate("/bench/soak/" + (room.equals("a") ? "b" : "a"));
  }

  @Subscribe("soak")
  void said(Said message) {
    heard++;
  }
}
