package ee.liveview.internal.view;

import ee.liveview.Params;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import org.jspecify.annotations.Nullable;

/** The payload of a join, read once. Absent and ill-typed members are null. */
record JoinRequest(
    @Nullable String url,
    @Nullable String redirect,
    @Nullable String session,
    @Nullable String statics,
    @Nullable String flash,
    int mounts,
    Params params) {

  static JoinRequest read(JsonObject payload) {
    var params =
        payload.get("params") instanceof JsonObject given ? given : JsonObject.EMPTY_JSON_OBJECT;
    return new JoinRequest(
        text(payload, "url"),
        text(payload, "redirect"),
        text(payload, "session"),
        text(payload, "static"),
        text(payload, "flash"),
        params.get("_mounts") instanceof jakarta.json.JsonNumber n ? n.intValue() : 0,
        new Params(EventPayload.map(params)));
  }

  private static @Nullable String text(JsonObject payload, String name) {
    return payload.get(name) instanceof JsonString s ? s.getString() : null;
  }
}
