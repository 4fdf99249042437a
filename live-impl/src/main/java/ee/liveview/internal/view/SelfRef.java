package ee.liveview.internal.view;

import ee.liveview.LiveTimer;
import ee.liveview.LiveViewRef;
import ee.liveview.PubSub.Subscription;
import ee.liveview.internal.pubsub.Guest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * A running view in the hands of others: what they ask becomes a turn, and what they hold of it
 * ends with it. Thread-safe.
 */
final class SelfRef implements LiveViewRef, Guest {
  private final LiveProcess process;
  private final LiveInstance instance;
  private final Services services;
  private final Ties ties = new Ties();

  SelfRef(LiveProcess process, LiveInstance instance, Services services) {
    this.process = process;
    this.instance = instance;
    this.services = services;
  }

  @Override
  public void send(Object message) {
    process.infos().told(message, null);
  }

  @Override
  public LiveTimer sendAfter(Object message, Duration delay) {
    return services.timers().after(delay, () -> send(message))::cancel;
  }

  @Override
  public <T> CompletionStage<T> ask(Object message, Class<T> answer) {
    var ask = new Ask<>(answer);
    ties.add(ask, ask::cancel);
    process.infos().told(message, ask);
    var ignored = ask.future().whenComplete((value, thrown) -> ties.remove(ask));
    return ask.future();
  }

  @Override
  public void sendUpdate(Class<?> component, Object id, Map<String, ?> attributes) {
    if (services.components().values().stream().noneMatch(b -> b.bean() == component)) {
      throw new IllegalArgumentException(
          component.getName() + " is no class with @LiveComponent of this application");
    }
    process.infos().update(component, id, new HashMap<>(attributes));
  }

  @Override
  public void sendUpdate(int myself, Map<String, ?> attributes) {
    process.infos().update(myself, new HashMap<>(attributes));
  }

  @Override
  public LiveTimer sendUpdateAfter(
      Class<?> component, Object id, Map<String, ?> attributes, Duration delay) {
    return services.timers().after(delay, () -> sendUpdate(component, id, attributes))::cancel;
  }

  @Override
  public boolean alive() {
    return process.alive();
  }

  // What a PubSub asks.

  @Override
  public Object identity() {
    return instance;
  }

  @Override
  public void keep(Subscription subscription) {
    ties.add(subscription, subscription::close);
  }

  @Override
  public void drop(Subscription subscription) {
    ties.remove(subscription);
  }

  /** The view has ended. */
  void end() {
    ties.end();
  }

  @Override
  public String toString() {
    return process.toString();
  }
}
