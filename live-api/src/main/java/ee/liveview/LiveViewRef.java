package ee.liveview;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * A handle on a running live view that any thread may keep and use.
 *
 * <pre>{@code
 * var self = live.self();
 * executor.submit(() -> self.send(new Loaded(repo.slow())));
 * }</pre>
 *
 * <p>A message to a view that has ended is dropped silently, as in an actor system. Thread-safe.
 *
 * <p>In Phoenix: a pid.
 *
 * <p>In Faces: no counterpart.
 */
public interface LiveViewRef extends PubSub.Subscriber {

  /** Hands a message to the view's {@link OnInfo} method; returns at once. */
  @Override
  void send(Object message);

  /**
   * Hands a message over and gives what the {@link OnInfo} method returns.
   *
   * <pre>{@code
   * ref.ask(new HowMany(), Integer.class).thenAccept(count -> log(count));
   * }</pre>
   *
   * <p>The answer is there after the view has shown what came of the message. It fails with what
   * the method threw, with a {@code ClassCastException} when the answer is something else, and with
   * a {@code CancellationException} when the view has ended or ends before. Never wait for it in a
   * turn of the same view: it would wait for itself.
   *
   * <p>In Phoenix: {@code GenServer.call/2} and {@code handle_call/3}.
   *
   * @param answer the type of the answer; {@code Void.class} of a method without one
   */
  <T> CompletionStage<T> ask(Object message, Class<T> answer);

  /**
   * Hands a message over after a delay.
   *
   * @param delay not negative
   */
  LiveTimer sendAfter(Object message, Duration delay);

  /**
   * Gives attributes to a component of the view, which then runs its {@link OnUpdate}; returns at
   * once. A component that the page does not show is left alone, with a line in the log at debug.
   *
   * <pre>{@code
   * live.self().sendUpdate(Rating.class, "r1", Map.of("value", 5));
   * }</pre>
   *
   * @param component a class with {@link LiveComponent}
   * @param id the {@code id} of its call
   * @param attributes by name; others stay as they are
   * @throws IllegalArgumentException if the class is no component of the application
   */
  void sendUpdate(Class<?> component, Object id, Map<String, ?> attributes);

  /**
   * As {@link #sendUpdate(Class, Object, Map)}, for the component of a number.
   *
   * <pre>{@code
   * var self = live.self();
   * int myself = live.myself();
   * executor.submit(() -> self.sendUpdate(myself, Map.of("value", slow())));
   * }</pre>
   *
   * @param myself of {@link LiveSocket#myself()}
   */
  void sendUpdate(int myself, Map<String, ?> attributes);

  /**
   * As {@link #sendUpdate}, after a delay.
   *
   * @param delay not negative
   */
  LiveTimer sendUpdateAfter(
      Class<?> component, Object id, Map<String, ?> attributes, Duration delay);

  /** Whether the view is still running; may change at any time. */
  boolean alive();
}
