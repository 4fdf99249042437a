package ee.liveview.internal.view;

import ee.liveview.LiveViewRef;
import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.End;
import ee.liveview.internal.channel.Line;
import ee.liveview.internal.channel.Request;
import ee.liveview.internal.upload.UploadChannel;
import ee.liveview.internal.wire.JsonBody;
import ee.liveview.internal.wire.Payload;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code lv:} topic of one page: admits the join, then hands each message to the process. */
final class LiveChannel implements Channel {
  static final String PREFIX = "lv:";

  private final String topic;
  private final Caller caller;
  private final Family family;
  private final Services services;
  private final Bucket bucket;
  private volatile @Nullable LiveProcess process;

  /** Why the topic has ended, which may be while it is being joined. */
  private volatile @Nullable End over;

  LiveChannel(String topic, Caller caller, Family family, Services services) {
    this.topic = topic;
    this.caller = caller;
    this.family = family;
    this.services = services;
    this.bucket = new Bucket(services.config().maxEventsPerSecond(), services.clock());
  }

  @Override
  public void join(Request request, Line line) {
    long began = System.nanoTime();
    var join = JoinRequest.read(json(request));
    var admission = Admission.of(topic, join, caller, family, services);
    if (admission instanceof Admission.Refused refused) {
      refuse(line, request.ref(), refused.reason(), join, began);
      return;
    }
    var session = caller.session();
    if (session == null || !session.enter()) {
      refuse(line, request.ref(), "too many views joined", join, began);
      return;
    }
    var id = topic.substring(PREFIX.length());
    var granted = (Admission.Granted) admission;
    var started = new LiveProcess(id, line, join, granted, caller, family, services);
    var embedding = granted.embedding();
    if (embedding != null
        && !embedding.parent().isEmpty()
        && !family.join(embedding.parent(), started)) {
      refuse(line, request.ref(), Admission.STALE.reason(), join, began);
      started.end(End.LEFT);
      return;
    }
    started.start(request.ref());
    process = started;
    var ended = over;
    if (ended != null) {
      // Whoever ended it has found no process.
      started.end(ended);
    }
  }

  Optional<LiveViewRef> view() {
    return Optional.ofNullable(process).map(LiveProcess::self);
  }

  void renderAgain() {
    var current = process;
    if (current != null) {
      current.renderAgain();
    }
  }

  boolean isOf(String id) {
    return topic.equals(PREFIX + id);
  }

  /** The browser joins the topic of a file that goes to this view. */
  void enterUpload(PageTokens.File file, UploadChannel channel, @Nullable String ref) {
    var current = process;
    if (current == null || !current.alive()) {
      channel.refuse("disallowed", ref);
    } else {
      current.enterUpload(file, channel, ref);
    }
  }

  private void refuse(
      Line line, @Nullable String ref, String reason, JoinRequest join, long began) {
    line.error(ref, JsonBody.reason(reason));
    line.refused();
    Spans.refused(services.telemetry(), topic, reason, join.params(), began);
  }

  @Override
  public void handle(Request request) {
    var current = process;
    if (current == null) {
      return;
    }
    if (!bucket.take()) {
      current.flooded();
      return;
    }
    var ref = request.ref();
    var inbound = current.inbound();
    switch (request.event()) {
      case "event" -> inbound.event(ref, EventPayload.read(json(request)));
      case "given" -> inbound.given(ref, json(request).getString("session", ""));
      case "live_patch" -> inbound.livePatch(ref, json(request).getString("url", ""));
      case "allow_upload" -> inbound.allowUpload(ref, json(request));
      case "progress" -> inbound.uploadProgress(ref, json(request));
      case "cids_will_destroy" -> inbound.leaving(ref, cids(json(request)));
      case "cids_destroyed" -> inbound.forgotten(ref, cids(json(request)));
      default -> inbound.unknown(ref, request.event());
    }
  }

  @Override
  public void end(End reason) {
    over = reason;
    var current = process;
    if (current != null) {
      current.end(reason);
    }
  }

  private static List<Integer> cids(JsonObject payload) {
    return payload.get("cids") instanceof JsonArray cids
        ? cids.stream()
            .filter(JsonNumber.class::isInstance)
            .map(cid -> ((JsonNumber) cid).intValue())
            .toList()
        : List.of();
  }

  private static JsonObject json(Request request) {
    return request.payload() instanceof Payload.Json json
        ? json.value()
        : JsonObject.EMPTY_JSON_OBJECT;
  }
}
