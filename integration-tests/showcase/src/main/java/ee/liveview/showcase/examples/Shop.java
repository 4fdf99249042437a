package ee.liveview.showcase.examples;

import ee.liveview.PubSub;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for the rest of an application, which says on three topics what happens in it. */
@ApplicationScoped
class Shop {
  static final String PEOPLE = "tutorial:people";
  static final String ORDERS = "tutorial:orders";
  static final String ALERTS = "tutorial:alerts";

  public record Activity(String text) {}

  public record Ordered(int number) {}

  public record Alert(String text) {}

  @Inject private PubSub pubsub;
  private final AtomicInteger orders = new AtomicInteger();

  void signIn() {
    pubsub.broadcast(PEOPLE, new Activity("Somebody signed in"));
  }

  void order() {
    int number = orders.incrementAndGet();
    pubsub.broadcast(ORDERS, new Ordered(number));
    pubsub.broadcast(PEOPLE, new Activity("Somebody ordered, number " + number));
  }

  void alert(String text) {
    pubsub.broadcast(ALERTS, new Alert(text));
  }
}
