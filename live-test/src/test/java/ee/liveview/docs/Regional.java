package ee.liveview.docs;

import ee.liveview.PubSub;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Regional implements PubSub.Dispatcher {
  enum Region {
    NORTH,
    SOUTH
  }

  record Placed(long order, Region region) {}

  @Override
  public void dispatch(List<PubSub.Receiver> receivers, Object message) {
    var region = ((Placed) message).region();
    receivers.stream()
        .filter(receiver -> receiver.metadata().equals(Optional.of(region)))
        .forEach(receiver -> receiver.send(message));
  }
}
