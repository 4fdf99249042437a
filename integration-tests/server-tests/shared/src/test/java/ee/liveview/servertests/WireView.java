package ee.liveview.servertests;

import static ee.liveview.servertests.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * A joined view.
 *
 * @param joined the response to the join
 */
record WireView(WireSocket socket, WirePage page, String joinRef, JsonObject joined)
    implements AutoCloseable {

  /** The tree of the first rendering. */
  JsonObject rendered() {
    return joined.getJsonObject("rendered");
  }

  /** Clicks and returns the response. */
  JsonObject click(String event) {
    return click(event, "{}");
  }

  JsonObject click(String event, String value) {
    return ok(send(event, value));
  }

  /** Clicks without waiting; returns the ref. */
  String send(String event, String value) {
    return send(
        "event",
        Json.createObjectBuilder(json("{'type': 'click'}"))
            .add("event", event)
            .add("value", json(value))
            .build());
  }

  String send(String message, JsonObject payload) {
    return socket.send(joinRef, page.topic(), message, payload);
  }

  /** The response to a ref, which must be ok and the next message. */
  JsonObject ok(String ref) {
    return socket.ok(ref);
  }

  /** The payload of the next message, which must be a push of the event to this view. */
  JsonObject expect(String event) {
    var frame = socket.next();
    assertThat(frame).isEqualTo(new Frame(joinRef, null, page.topic(), event, frame.payload()));
    return frame.payload();
  }

  /** Leaves, and takes the two answers to that. */
  void leave() {
    var ref = send("phx_leave", JsonValue.EMPTY_JSON_OBJECT);
    ok(ref);
    expectClose();
  }

  void expectClose() {
    assertThat(socket.next())
        .isEqualTo(new Frame(joinRef, joinRef, page.topic(), "phx_close", json("{}")));
  }

  void expectCrash() {
    var frame = socket.next();
    assertThat(frame)
        .isEqualTo(new Frame(joinRef, joinRef, page.topic(), "phx_error", frame.payload()));
  }

  /** Closes the socket, with all that is joined on it. */
  @Override
  public void close() {
    socket.close();
  }
}
