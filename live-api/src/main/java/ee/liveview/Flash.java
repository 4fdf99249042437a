package ee.liveview;

import java.util.Map;
import java.util.Optional;

/**
 * Short messages for the user that outlive one navigation.
 *
 * <pre>{@code
 * live.flash().info("Saved.");
 * live.pushNavigate("/orders");
 * }</pre>
 *
 * <p>A navigation or redirect takes along the messages put in the same turn; a patch drops all
 * others.
 *
 * <p>In a template: {@code #{flash.info}}. Text is escaped when it is shown. Used within a turn
 * only.
 *
 * <p>In Phoenix: {@code put_flash/3}.
 *
 * <p>In Faces: {@code FacesMessage} kept in {@code Flash}.
 */
public interface Flash {

  /** Puts a message for the kind {@code "info"}. */
  default void info(String message) {
    put("info", message);
  }

  /** Puts a message for the kind {@code "error"}. */
  default void error(String message) {
    put("error", message);
  }

  /**
   * Puts a message for any kind; replaces the earlier one.
   *
   * @param message a text, or any value that templates can read. What a navigation takes along is
   *     written with JSON-B on the way: a record arrives as a map of its components
   */
  void put(String kind, Object message);

  /** The message of a kind. */
  Optional<Object> get(String kind);

  /** Drops the message of a kind. */
  void clear(String kind);

  /** Drops all messages. */
  void clear();

  /** All messages by kind; a copy. */
  Map<String, Object> all();
}
