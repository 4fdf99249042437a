package ee.liveview.internal.pubsub;

import ee.liveview.internal.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way between nodes.
 *
 * @param pubsub the name of the PubSub; empty for the one without
 * @param dispatcher the class that decides who gets it; null for nobody
 */
record Envelope(String pubsub, String topic, Object message, @Nullable String dispatcher) {
  private static final String PUBSUB = "pubsub";
  private static final String TOPIC = "topic";
  private static final String TYPE = "type";
  private static final String MESSAGE = "message";
  private static final String DISPATCHER = "dispatcher";
  private static final Set<Class<?>> PLAIN =
      Set.of(
          String.class,
          Boolean.class,
          Integer.class,
          Long.class,
          Double.class,
          BigDecimal.class,
          BigInteger.class);

  /**
   * As text.
   *
   * @throws IllegalArgumentException when the message cannot travel
   */
  String write(Json json) {
    var type = type(message);
    if (!travels(type)) {
      throw new IllegalArgumentException(
          "A message to other nodes is a record, an enum constant, a text, a number or a boolean, but"
              + " this is a "
              + type.getName());
    }
    var all = new HashMap<String, Object>();
    all.put(PUBSUB, pubsub);
    all.put(TOPIC, topic);
    all.put(TYPE, type.getName());
    all.put(MESSAGE, message);
    if (dispatcher != null) {
      all.put(DISPATCHER, dispatcher);
    }
    try {
      return json.write(json.toValue(all));
    } catch (JsonException | JsonbException unwritable) {
      throw new IllegalArgumentException(
          "A message of " + type.getName() + " cannot be written as JSON", unwritable);
    }
  }

  /**
   * From text.
   *
   * @throws IllegalArgumentException when this application cannot read it
   */
  static Envelope read(String text, Json json, ClassLoader classes) {
    try {
      var all = json.readObject(text);
      var type = Class.forName(all.getString(TYPE), false, classes);
      // By name from outside: no class that does anything but hold values may be made.
      if (!travels(type)) {
        throw new IllegalArgumentException(type.getName() + " is no type of a message");
      }
      return new Envelope(
          all.getString(PUBSUB),
          all.getString(TOPIC),
          json.toObject(member(all), type),
          all.getString(DISPATCHER, null));
    } catch (ClassNotFoundException
        | LinkageError
        | JsonException
        | JsonbException
        | NullPointerException
        | ClassCastException unreadable) {
      throw new IllegalArgumentException(
          "A message of another node cannot be read here", unreadable);
    }
  }

  private static JsonValue member(JsonObject all) {
    var value = all.get(MESSAGE);
    if (value == null) {
      throw new JsonException("There is no message in it.");
    }
    return value;
  }

  /** Constants with a body are of a class of their own. */
  private static Class<?> type(Object message) {
    return message instanceof Enum<?> constant ? constant.getDeclaringClass() : message.getClass();
  }

  private static boolean travels(Class<?> type) {
    return type.isRecord() || type.isEnum() || PLAIN.contains(type);
  }
}
