package ee.liveview.servertests;

import static ee.liveview.servertests.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** An open socket: what is sent gets a ref, what comes is taken in the order of its arrival. */
final class WireSocket implements WebSocket.Listener, AutoCloseable {
  private static final int PATIENCE_SECONDS = 15;

  /** What {@link #closeCode} says when the connection broke without a close frame. */
  static final int BROKEN = 1006;

  private final BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private @Nullable WebSocket socket;
  private volatile boolean reading = true;
  private int refs;

  void opened(WebSocket opened) {
    socket = opened;
  }

  private WebSocket socket() {
    if (socket == null) {
      throw new IllegalStateException("not open yet");
    }
    return socket;
  }

  String subprotocol() {
    return socket().getSubprotocol();
  }

  // Sending.

  /** Sends text as it is. */
  WireSocket text(String text) {
    socket().sendText(text, true).join();
    return this;
  }

  /** Sends bytes as they are. */
  WireSocket bytes(byte[] bytes) {
    socket().sendBinary(ByteBuffer.wrap(bytes), true).join();
    return this;
  }

  /** Sends text that the server may refuse before it has come to its end. */
  void tryText(String text) {
    socket().sendText(text, true).exceptionally(refused -> socket()).join();
  }

  /** Sends bytes that the server may refuse before it has come to their end. */
  void tryBytes(byte[] bytes) {
    socket().sendBinary(ByteBuffer.wrap(bytes), true).exceptionally(refused -> socket()).join();
  }

  /** Sends a message and returns its ref. */
  String send(@Nullable String joinRef, String topic, String event, JsonObject payload) {
    var ref = nextRef();
    send(joinRef, ref, topic, event, payload);
    return ref;
  }

  void send(
      @Nullable String joinRef,
      @Nullable String ref,
      String topic,
      String event,
      JsonObject payload) {
    text(
        Json.createArrayBuilder()
            .add(value(joinRef))
            .add(value(ref))
            .add(topic)
            .add(event)
            .add(payload)
            .build()
            .toString());
  }

  String nextRef() {
    return Integer.toString(++refs);
  }

  private static JsonValue value(@Nullable String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }

  // Joining.

  /** What the library sends to join the view of a page it has loaded. */
  static JsonObject joinOf(WirePage page) {
    return base(page).add("url", page.url()).build();
  }

  /** What it sends when the view was reached by live navigation. */
  static JsonObject navigationOf(WirePage page, String to) {
    return base(page).add("redirect", to).build();
  }

  private static JsonObjectBuilder base(WirePage page) {
    return Json.createObjectBuilder()
        .add("session", page.session())
        .add("static", value(page.statics()))
        .add("sticky", false)
        .add("params", json("{'_mounts': 0, '_mount_attempts': 0}"));
  }

  /** Joins the view of a page; fails when that is refused. */
  WireView join(WirePage page) {
    return join(page, joinOf(page));
  }

  WireView join(WirePage page, JsonObject payload) {
    var ref = nextRef();
    send(ref, ref, page.topic(), "phx_join", payload);
    var answer = answer(ref);
    assertThat(answer.getString("status")).as("the answer to the join: %s", answer).isEqualTo("ok");
    return new WireView(this, page, ref, answer.getJsonObject("response"));
  }

  /** The response of a join that is refused. */
  JsonObject refusedJoin(WirePage page) {
    return refusedJoin(page, joinOf(page));
  }

  JsonObject refusedJoin(WirePage page, JsonObject payload) {
    var ref = nextRef();
    send(ref, ref, page.topic(), "phx_join", payload);
    var answer = answer(ref);
    assertThat(answer.getString("status"))
        .as("the answer to the join: %s", answer)
        .isEqualTo("error");
    return answer.getJsonObject("response");
  }

  // Receiving.

  /** The next message. */
  Frame next() {
    try {
      var text = arrived.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (text == null) {
        throw new AssertionError(
            "no message came" + (closed.isDone() ? ": closed " + closed.join() : ""));
      }
      return Frame.read(text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The payload of the next message, which must be the reply to a ref. */
  JsonObject answer(String ref) {
    var frame = next();
    assertThat(frame.event()).as("%s", frame).isEqualTo("phx_reply");
    assertThat(frame.ref()).as("%s", frame).isEqualTo(ref);
    return frame.payload();
  }

  /** The response to a ref, which must be ok and the next message. */
  JsonObject ok(String ref) {
    var answer = answer(ref);
    assertThat(answer.getString("status")).as("%s", answer).isEqualTo("ok");
    return answer.getJsonObject("response");
  }

  /** Asks for a sign of life, whose answer must be the next message. */
  void expectHeartbeat() {
    var ref = send(null, "phoenix", "heartbeat", JsonValue.EMPTY_JSON_OBJECT);
    assertThat(next())
        .isEqualTo(
            new Frame(null, ref, "phoenix", "phx_reply", json("{'status': 'ok', 'response': {}}")));
  }

  /** As {@link #expectHeartbeat}, behind messages that the test has no interest in. */
  void expectQuietHeartbeat() {
    var ref = send(null, "phoenix", "heartbeat", JsonValue.EMPTY_JSON_OBJECT);
    var frame = next();
    while (!ref.equals(frame.ref())) {
      frame = next();
    }
    assertThat(frame.topic()).isEqualTo("phoenix");
  }

  /** The code with which the server ends the connection. */
  int closeCode() {
    try {
      return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("the server did not close the connection", e);
    }
  }

  boolean open() {
    return !closed.isDone();
  }

  /** Takes nothing more from the network, as a browser on a train. */
  void stopReading() {
    reading = false;
  }

  /** Breaks the connection without a word. */
  void drop() {
    socket().abort();
  }

  @Override
  public void close() {
    if (open() && socket != null) {
      socket().sendClose(1001, "").exceptionally(failed -> socket()).join();
      socket().abort();
    }
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      arrived.add(partial.toString());
      partial.setLength(0);
    }
    if (reading) {
      from.request(1);
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
    closed.complete(statusCode);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(BROKEN);
  }
}
