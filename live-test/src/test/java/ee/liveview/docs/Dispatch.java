package ee.liveview.docs;

import ee.liveview.PubSub;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class Dispatch {
  @Inject private PubSub pubsub;

  void show(Regional.Region region, PubSub.Subscriber display) {
    pubsub.subscribe("orders", display, region);
  }

  void placed(Regional.Placed placed) {
    pubsub.via(Regional.class).broadcast("orders", placed);
  }
}
