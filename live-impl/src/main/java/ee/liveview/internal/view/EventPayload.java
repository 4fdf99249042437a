package ee.liveview.internal.view;

import ee.liveview.Params;
import ee.liveview.internal.router.Query;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of the browser, decoded.
 *
 * @param cid the component it is meant for; -1 for the view
 * @param uploads the files that a form has chosen, by upload
 * @param once the token of a form that is handled once; null when it has none
 */
record EventPayload(
    String name, Params params, int cid, JsonObject uploads, @Nullable String once) {
  private static final String ONCE = "_once";

  /** Reads the payload of an {@code event} message. */
  static EventPayload read(JsonObject payload) {
    var name = payload.getString("event", "");
    int cid = payload.get("cid") instanceof JsonNumber n ? n.intValue() : -1;
    var value = payload.getOrDefault("value", JsonValue.NULL);
    var values = plain(value);
    String once = null;
    if ("form".equals(payload.getString("type", null)) && value instanceof JsonString form) {
      values = form(form.getString(), payload.get("meta"));
      once = values.remove(ONCE) instanceof String token ? token : null;
    }
    var uploads =
        payload.get("uploads") instanceof JsonObject files ? files : JsonValue.EMPTY_JSON_OBJECT;
    return new EventPayload(name, new Params(values), cid, uploads, once);
  }

  /** Whether a form was sent as a whole, and not because a field has changed. */
  boolean submits() {
    return once != null && !params.values().containsKey("_target");
  }

  /**
   * A form's fields, overlaid by what the page added; {@code _target} becomes the path of a field.
   */
  private static Map<String, Object> form(String encoded, @Nullable JsonValue meta) {
    var fields = new HashMap<>(Query.decode(encoded));
    if (meta instanceof JsonObject extra) {
      fields.putAll(map(extra));
      if (extra.get("_target") instanceof JsonString target) {
        fields.put("_target", Query.path(target.getString()));
      }
    }
    return fields;
  }

  /** Hooks may send any JSON value; what is not an object becomes the parameter {@code value}. */
  private static Map<String, Object> plain(JsonValue value) {
    if (value instanceof JsonObject object) {
      return map(object);
    }
    var java = java(value);
    return java == null ? Map.of() : Map.of("value", java);
  }

  /** An object as Java values; members that are null are left out. */
  static Map<String, Object> map(JsonObject object) {
    if (object.isEmpty()) {
      return Map.of();
    }
    var map = new HashMap<String, Object>(object.size() * 2);
    object.forEach(
        (key, value) -> {
          var java = java(value);
          if (java != null) {
            map.put(key, java);
          }
        });
    return map;
  }

  static @Nullable Object java(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString();
      case NUMBER -> number((JsonNumber) value);
      case TRUE -> Boolean.TRUE;
      case FALSE -> Boolean.FALSE;
      case OBJECT -> map(value.asJsonObject());
      case ARRAY -> list(value);
      case NULL -> null;
    };
  }

  private static Object number(JsonNumber number) {
    if (!number.isIntegral()) {
      return number.bigDecimalValue();
    }
    var exact = number.bigIntegerValueExact();
    return exact.bitLength() < Long.SIZE ? (Object) exact.longValue() : exact;
  }

  private static List<Object> list(JsonValue array) {
    var list = new ArrayList<>();
    for (var item : array.asJsonArray()) {
      var java = java(item);
      if (java != null) {
        list.add(java);
      }
    }
    return list;
  }
}
