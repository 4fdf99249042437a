package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Receives the messages of a {@link PubSub} topic while the view is connected.
 *
 * <pre>{@code
 * @LiveView("/rooms/{room}")
 * class RoomView {
 *   private final List<Said> said = new ArrayList<>();
 *
 *   @Subscribe("room:{room}")
 *   void arrived(Said message) {
 *     said.add(message);
 *   }
 * }
 * }</pre>
 *
 * <p>A name in braces is a field of the view, else a parameter of its route. The topic follows it:
 * after each turn in which the value has changed the view is subscribed to the new topic and no
 * longer to the old one; while the value is null, or an empty text, it is subscribed to none. The
 * subscription is there before {@link OnMount} runs when its names are known by then, so that
 * nothing is missed between what is loaded and what comes.
 *
 * <p>The method takes the message as its one parameter besides {@link LiveSocket}. Of several
 * methods on one topic the one with the most specific parameter type is called; a message that none
 * of them takes goes to {@link OnInfo}. A view gets each message once, however often it has
 * subscribed to the topic, and however many pages share it.
 *
 * <p>In Phoenix: {@code Phoenix.PubSub.subscribe/2} in {@code mount/3} when {@code connected?/1},
 * and {@code handle_info/2}.
 *
 * <p>In Faces: {@code f:websocket} with a channel, and an observer.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Subscribe {

  /** The topic, such as {@code "orders"} or {@code "room:{room}"}. */
  String value();
}
