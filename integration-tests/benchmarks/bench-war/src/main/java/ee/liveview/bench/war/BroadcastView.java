package ee.liveview.bench.war;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.Subscribe;
import jakarta.inject.Inject;

/** One message for everybody: what a delivery costs. */
@LiveView("/bench/broadcast")
class BroadcastView {
  record Tick(String number) {}

  @Inject PubSub pubsub;
  private String tick = "T0";

  @OnEvent
  void publish(@Param("n") String number) {
    pubsub.broadcast("bench", new Tick("T" + number));
  }

  @Subscribe("bench")
  void ticked(Tick message) {
    tick = message.number();
  }
}
