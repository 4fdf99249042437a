package ee.liveview.internal.view;

import ee.liveview.HttpStatusException;
import ee.liveview.LiveViewRef;
import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.End;
import ee.liveview.internal.channel.Line;
import ee.liveview.internal.channel.Request;
import ee.liveview.internal.diff.DiffJson;
import ee.liveview.internal.diff.Message;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.wire.JsonBody;
import ee.liveview.internal.wire.Payload;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The process behind one {@code lv:} topic: joins it, gives every message its turn in the mailbox
 * of the instance, and answers each exactly once. Fields below the line are touched only in turns.
 */
final class LiveChannel implements Channel, LiveViewRef {
  static final String PREFIX = "lv:";
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final int MAX_PATCHES = 20;

  private final String topic;
  private final Caller caller;
  private final Services services;
  private volatile @Nullable Joined joined;

  /** What exists from the join on. */
  private record Joined(Line line, LiveInstance instance, Page page) {}

  private boolean ended;

  LiveChannel(String topic, Caller caller, Services services) {
    this.topic = topic;
    this.caller = caller;
    this.services = services;
  }

  @Override
  public void join(Request request, Line line) {
    var join = JoinRequest.read(json(request));
    var admission = Admission.of(topic, join, caller, services);
    if (admission instanceof Admission.Granted granted) {
      start(request.ref(), join, granted, line);
    } else {
      refuse(line, request.ref(), ((Admission.Refused) admission).reason());
    }
  }

  private void start(@Nullable String ref, JoinRequest join, Admission.Granted granted, Line line) {
    var session = caller.session();
    if (session == null || !session.enter()) {
      refuse(line, ref, "too many views joined");
      return;
    }
    var instance = services.instances().acquire(granted.type(), caller);
    var page =
        new Page(
            topic.substring(PREFIX.length()),
            true,
            caller,
            services.json(),
            join.params(),
            this,
            granted.flash(),
            granted.url(),
            granted.params(),
            granted.type().title());
    var now = new Joined(line, instance, page);
    joined = now;
    post(now, () -> mount(now, ref, granted.navigated()));
  }

  private void mount(Joined in, @Nullable String ref, boolean navigated) {
    try {
      var type = in.instance.type();
      var bean = in.instance.bean();
      callAll(in, type.handlers().fields(), in.page.params());
      callAll(in, type.handlers().mount(), in.page.params());
      if (in.page.departure() == null) {
        callAll(in, type.handlers().params(), in.page.params());
      }
      var patched = followPatches(in);
      if (in.page.departure() != null) {
        var events = in.page.takeEvents().events();
        in.line.error(ref, out -> departure(in, out, true, events));
        in.line.refused();
        finish(in);
        return;
      }
      var rendered = in.page.takeMessage(type, bean, null);
      in.line.joined();
      in.instance.pages().add(this);
      in.line.ok(ref, out -> joinReply(out, rendered, patched, navigated));
      in.instance.ticks().start(services.timers());
    } catch (HttpStatusException e) {
      refuseMount(in, ref, e);
    } catch (Throwable e) {
      log(e, in);
      refuse(in.line, ref, "join crashed");
      finish(in);
    }
  }

  private void refuseMount(Joined in, @Nullable String ref, HttpStatusException e) {
    in.line.error(
        ref,
        out ->
            out.writeStartObject()
                .write("reason", "reload")
                .write("status", e.status())
                .write("token", services.tokens().reload(e.status()))
                .writeEnd());
    in.line.refused();
    finish(in);
  }

  private void joinReply(
      jakarta.json.stream.JsonGenerator out,
      Message rendered,
      Departure.@Nullable Patch patched,
      boolean navigated) {
    out.writeStartObject().writeKey("rendered");
    DiffJson.write(rendered, out);
    out.write("liveview_version", services.liveViewVersion());
    if (patched != null) {
      out.writeKey("live_patch");
      patched.write(out, caller.contextPath());
    }
    if (navigated) {
      out.writeStartArray("container").write("div").writeStartObject().writeEnd().writeEnd();
    }
    out.writeEnd();
  }

  /** Runs an {@code @OnTick} method on behalf of this page. */
  void tick(ViewType.Tick tick) {
    var in = joined;
    if (in != null) {
      inContexts(in, () -> turn(in, null, () -> call(in, tick.handler(), null)));
    }
  }

  @Override
  public void handle(Request request) {
    var in = joined;
    if (in == null) {
      return;
    }
    var ref = request.ref();
    switch (request.event()) {
      case "event" -> {
        var event = EventPayload.read(json(request));
        post(in, () -> turn(in, ref, () -> event(in, event)));
      }
      case "live_patch" -> {
        var url = json(request).getString("url", "");
        post(in, () -> livePatch(in, ref, url));
      }
      case "cids_will_destroy" -> post(in, () -> in.line.ok(ref, JsonBody.EMPTY));
      case "cids_destroyed" -> post(in, () -> in.line.ok(ref, LiveChannel::noCids));
      default ->
          post(
              in,
              () ->
                  turn(
                      in,
                      ref,
                      () -> {
                        throw new ViewException(
                            ViewProblem.UNKNOWN_MESSAGE,
                            "'" + request.event() + "' is no message of a live view");
                      }));
    }
  }

  private static void noCids(jakarta.json.stream.JsonGenerator out) {
    out.writeStartObject().write("cids", JsonArray.EMPTY_JSON_ARRAY).writeEnd();
  }

  private @Nullable JsonValue event(Joined in, EventPayload event) {
    if (event.cid() >= 0) {
      return null;
    }
    if (event.name().equals("lv:clear-flash")) {
      event.params().text("key").ifPresentOrElse(in.page.flash()::clear, in.page.flash()::clear);
      return null;
    }
    var events = in.instance.type().handlers().events();
    var handler = events.get(event.name());
    if (handler == null) {
      throw new ViewException(
          ViewProblem.UNKNOWN_EVENT,
          in.instance.type().name()
              + " has no @OnEvent method for '"
              + event.name()
              + "'"
              + Nearest.to(event.name(), events.keySet())
                  .map(n -> "; did you mean '" + n + "'?")
                  .orElse(""));
    }
    var result = handler.call(in.instance.bean(), new Call(in.page, event.params(), null));
    return result == null ? null : reply(result);
  }

  /** A reply is a JSON object; anything else is wrapped in one as {@code value}. */
  private JsonValue reply(Object result) {
    var value = services.json().toValue(result);
    if (value instanceof JsonObject) {
      return value;
    }
    return jakarta.json.Json.createObjectBuilder().add("value", value).build();
  }

  private void livePatch(Joined in, @Nullable String ref, String address) {
    if (ended) {
      return;
    }
    var url = PageUrl.parse(address, caller.contextPath());
    var match = url.flatMap(u -> services.router().find(u.path()));
    if (match.isEmpty() || url.isEmpty() || !match.get().target().equals(in.instance.type())) {
      in.line.ok(ref, out -> out.writeStartObject().write("link_redirect", true).writeEnd());
      return;
    }
    turn(
        in,
        ref,
        () -> {
          in.page.flash().clear();
          in.page.moveTo(url.get(), url.get().params(match.get().params()));
          callAll(in, in.instance.type().handlers().fields(), in.page.params());
          callAll(in, in.instance.type().handlers().params(), in.page.params());
          return null;
        });
  }

  /** Runs user code, then shows every page what came of it; the asking page in its reply. */
  private void turn(Joined in, @Nullable String ref, Work work) {
    if (ended) {
      return;
    }
    try {
      in.page.flash().newTurn();
      var reply = work.run();
      followAndAnnouncePatches(in);
      if (in.page.departure() != null) {
        leave(in, ref);
      } else {
        answer(in, ref, in.page.takeMessage(in.instance.type(), in.instance.bean(), reply));
      }
    } catch (Throwable e) {
      crash(in, e);
    }
    refreshOthers(in);
  }

  /** User code of one turn. */
  @FunctionalInterface
  private interface Work {
    @Nullable JsonValue run();
  }

  private static void answer(Joined in, @Nullable String ref, Message message) {
    if (ref == null) {
      if (!message.isEmpty()) {
        in.line.push("diff", out -> DiffJson.write(message, out));
      }
    } else if (message.isEmpty()) {
      in.line.ok(ref, JsonBody.EMPTY);
    } else {
      in.line.ok(
          ref,
          out -> {
            out.writeStartObject().writeKey("diff");
            DiffJson.write(message, out);
            out.writeEnd();
          });
    }
  }

  private void refreshOthers(Joined in) {
    if (in.instance.pages().size() < (ended ? 1 : 2)) {
      return;
    }
    for (var other : List.copyOf(in.instance.pages())) {
      if (other != this) {
        other.refresh();
      }
    }
  }

  private void refresh() {
    var in = joined;
    if (in != null && !ended) {
      services.contexts().run(turnOf(in), () -> answerRefresh(in));
    }
  }

  private void answerRefresh(Joined in) {
    try {
      answer(in, null, in.page.takeMessage(in.instance.type(), in.instance.bean(), null));
    } catch (Throwable e) {
      crash(in, e);
    }
  }

  private Departure.@Nullable Patch followPatches(Joined in) {
    return follow(in, patch -> {});
  }

  private void followAndAnnouncePatches(Joined in) {
    follow(in, patch -> in.line.push("live_patch", out -> patch.write(out, caller.contextPath())));
  }

  /** Follows changes of URL until none is asked for; the last one counts. */
  private Departure.@Nullable Patch follow(Joined in, Consumer<Departure.Patch> announce) {
    Departure.Patch last = null;
    for (int i = 0; in.page.departure() == null; i++) {
      var patch = in.page.takePatch();
      if (patch == null) {
        break;
      }
      if (i == MAX_PATCHES) {
        throw new ViewException(
            ViewProblem.ENDLESS_PATCHES,
            in.instance.type().name() + " patched " + MAX_PATCHES + " times in one turn");
      }
      last = patch;
      announce.accept(patch);
      in.page.flash().keepFresh();
      var url =
          PageUrl.of(caller.origin(), caller.contextPath() + patch.to(), caller.contextPath())
              .orElseThrow();
      var match = services.router().find(url.path());
      if (match.isEmpty() || !match.get().target().equals(in.instance.type())) {
        throw new ViewException(
            ViewProblem.PATCH_TO_OTHER_VIEW,
            in.instance.type().name()
                + " cannot patch to "
                + patch.to()
                + ", which is not its own route");
      }
      in.page.moveTo(url, url.params(match.get().params()));
      callAll(in, in.instance.type().handlers().fields(), in.page.params());
      callAll(in, in.instance.type().handlers().params(), in.page.params());
    }
    return last;
  }

  private void leave(Joined in, @Nullable String ref) {
    if (in.page.hasEvents()) {
      var events = in.page.takeEvents();
      in.line.push("diff", out -> DiffJson.write(events, out));
    }
    if (ref == null) {
      var departure = in.page.departure();
      in.line.push(
          departure == null ? "" : departure.event(), out -> departure(in, out, false, List.of()));
    } else {
      in.line.ok(ref, out -> departure(in, out, true, List.of()));
    }
    in.line.close();
    terminate(in);
    finish(in);
  }

  private void departure(
      Joined in,
      jakarta.json.stream.JsonGenerator out,
      boolean keyed,
      List<Message.PushedEvent> events) {
    var departure = java.util.Objects.requireNonNull(in.page.departure());
    out.writeStartObject();
    if (keyed) {
      out.writeStartObject(departure.event());
    }
    departure.write(out, caller.contextPath(), services.tokens().flash(in.page.flash().fresh()));
    if (keyed) {
      out.writeEnd();
    }
    if (!events.isEmpty()) {
      out.writeKey("events");
      DiffJson.writeEvents(events, out);
    }
    out.writeEnd();
  }

  private void callAll(Joined in, List<Handler> handlers, ee.liveview.Params params) {
    if (!handlers.isEmpty()) {
      var call = new Call(in.page, params, null);
      for (var handler : handlers) {
        handler.call(in.instance.bean(), call);
      }
    }
  }

  private @Nullable JsonValue call(Joined in, Handler handler, @Nullable Object message) {
    handler.call(in.instance.bean(), new Call(in.page, in.page.params(), message));
    return null;
  }

  // Ending.

  @Override
  public void end(End reason) {
    var in = joined;
    if (in != null) {
      // An application that stops has no executor any more when its turn would come.
      in.instance.mailbox().postLast(() -> inContexts(in, () -> quit(in)), reason == End.SHUTDOWN);
    }
  }

  private void quit(Joined in) {
    if (!ended) {
      terminate(in);
      finish(in);
    }
  }

  private void terminate(Joined in) {
    try {
      callAll(in, in.instance.type().handlers().terminate(), in.page.params());
    } catch (Throwable e) {
      services.failures().failed(ViewProblem.TERMINATE_FAILED.code() + "  " + describe(in), e);
    }
  }

  private void crash(Joined in, Throwable e) {
    log(e, in);
    in.line.crash();
    finish(in);
  }

  private void finish(Joined in) {
    if (ended) {
      return;
    }
    ended = true;
    in.instance.pages().remove(this);
    if (in.instance.pages().isEmpty()) {
      in.instance.ticks().stop();
    }
    var session = caller.session();
    if (session != null) {
      session.leave();
    }
    services.instances().release(in.instance, caller);
  }

  private void log(Throwable e, Joined in) {
    services.failures().failed(ViewProblem.CRASHED.code() + "  " + describe(in), e);
  }

  private static String describe(Joined in) {
    return in.instance.type().name() + " on " + in.line.topic();
  }

  private static void refuse(Line line, @Nullable String ref, String reason) {
    line.error(ref, out -> out.writeStartObject().write("reason", reason).writeEnd());
    line.refused();
  }

  // Turns.

  private void post(Joined in, Runnable work) {
    Runnable turn = () -> inContexts(in, work);
    var mailbox = in.instance.mailbox();
    boolean accepted = mailbox.post(turn);
    if (!accepted && !mailbox.closed()) {
      LOG.log(
          Level.WARNING, () -> ViewProblem.MAILBOX_FULL.code() + "  " + describe(in) + " is ended");
      in.line.crash();
      end(End.DISCONNECTED);
    }
  }

  private void inContexts(Joined in, Runnable work) {
    services.contexts().run(turnOf(in), work);
  }

  private Turn turnOf(Joined in) {
    return new Turn(in.instance.scope(), in.page, caller, false);
  }

  // The handle that other threads use.

  @Override
  public void send(Object message) {
    var in = joined;
    if (in != null) {
      post(in, () -> info(in, message));
    }
  }

  @Override
  public void sendAfter(Object message, Duration delay) {
    services.timers().after(delay, () -> send(message));
  }

  @Override
  public boolean alive() {
    var in = joined;
    return in != null && in.line.open();
  }

  private void info(Joined in, Object message) {
    var handler = in.instance.type().handlers().info(message);
    if (handler.isEmpty()) {
      LOG.log(
          Level.WARNING,
          () ->
              ViewProblem.UNHANDLED_INFO.code()
                  + "  "
                  + in.instance.type().name()
                  + " has no @OnInfo method for "
                  + message.getClass().getName());
      return;
    }
    turn(in, null, () -> call(in, handler.get(), message));
  }

  private static JsonObject json(Request request) {
    return request.payload() instanceof Payload.Json json
        ? json.value()
        : JsonObject.EMPTY_JSON_OBJECT;
  }
}
