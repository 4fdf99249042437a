package ee.liveview.internal.view;

import ee.liveview.Ending;
import ee.liveview.HttpStatusException;
import ee.liveview.LiveViewRef;
import ee.liveview.Params;
import ee.liveview.Stage;
import ee.liveview.internal.async.Tasks;
import ee.liveview.internal.channel.End;
import ee.liveview.internal.channel.Line;
import ee.liveview.internal.diff.Message;
import ee.liveview.internal.diff.ToldStreams;
import ee.liveview.internal.template.expr.Temporaries;
import ee.liveview.internal.upload.Preflight;
import ee.liveview.internal.upload.UploadChannel;
import ee.liveview.internal.view.PartTasks.Workshop;
import ee.liveview.internal.wire.JsonBody;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A joined page and its view: gives every message its turn in the mailbox of the instance, shows
 * what came of it, and answers each request exactly once.
 */
final class LiveProcess {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final int MAX_PATCHES = 20;

  /** "Loop Detected" (RFC 5842). */
  private static final int LOOP_DETECTED = 508;

  /** What a frame holds beside a chunk: lengths of one byte each, and so much text at most. */
  private static final int CHUNK_FRAME = 1024;

  private final Line line;
  private final Caller caller;
  private final Services services;
  private final LiveInstance instance;
  private final ViewType type;
  private final Page page;
  private final Mounting mounting;
  private final Events events;
  private final Once once;
  private final PageTopics topics;
  private final SelfRef self;
  private final Admission.Granted granted;
  private final Family family;
  private final Delivery delivery;
  private final Idle idle;

  private final long asked = System.nanoTime();

  /** As which it is the parent of others; null as long as it shows none. */
  private @Nullable String parentKey;

  /** What the view does, for the report of a failure; like what follows touched only in turns. */
  private Activity activity = Activity.MOUNT;

  private boolean ended;

  LiveProcess(
      String id,
      Line line,
      JoinRequest join,
      Admission.Granted granted,
      Caller caller,
      Family family,
      Services services) {
    this.line = line;
    this.delivery = new Delivery(line, this::catchUp);
    this.caller = caller;
    this.family = family;
    this.services = services;
    this.granted = granted;
    this.type = granted.place().type();
    this.instance = services.instances().acquire(type, caller);
    this.self = new SelfRef(this, instance, services);
    this.page =
        new Page(
            id,
            true,
            caller,
            services,
            join.params(),
            self,
            granted,
            new LiveChildren(this::parentKey, services),
            instance::bean,
            new Workshop(instance.tasks(), new TaskHost(), services.workers()));
    this.topics =
        new PageTopics(instance.topics(), services.pubsub(), type.handlers().incoming().topics());
    page.listen(topics);
    var embedding = granted.embedding();
    if (embedding != null && !embedding.parent().isEmpty()) {
      page.provide(key -> family.value(embedding.parent(), key));
    }
    page.temporaries(instance::temporaries);
    page.uploads().open(this::inTurn);
    this.idle =
        new Idle(
            services.config().hibernateAfter(),
            services.timers(),
            instance.mailbox(),
            page::hibernate);
    this.mounting = new Mounting(type, page, instance::bean, this::followTopics);
    this.events = new Events(instance, page, services.json());
    this.once = new Once(page, Objects.requireNonNull(caller.session()).submissions());
  }

  /** Tasks run as the caller would, and what they lead to is a turn. */
  private final class TaskHost implements Tasks.Host {
    @Override
    public void surround(Runnable work) {
      services.contexts().runOutside(caller, work);
    }

    @Override
    public void turn(Runnable work) {
      instance.turn(LiveProcess.this, work);
    }
  }

  private String parentKey() {
    var known = parentKey;
    if (known == null) {
      known = family.parent(page::assigned, page.locale());
      parentKey = known;
    }
    return known;
  }

  // What the browser asks. Each of these returns at once; the work is done in a turn.

  void start(@Nullable String ref) {
    post(() -> mount(ref));
  }

  void event(@Nullable String ref, EventPayload event) {
    handle(
        "event",
        event::params,
        () -> {
          activity = new Activity("event", event.name(), null);
          if (!ended) {
            once.claim(event)
                .ifPresentOrElse(
                    claim -> submitted(ref, event, claim),
                    () -> turn(ref, () -> events.handle(event)));
          }
        });
  }

  /** What a form has sent is handled, or the page hears what came of it before. */
  private void submitted(@Nullable String ref, EventPayload event, Submissions.Claim claim) {
    var known = claim.result();
    if (claim.first()) {
      turn(
          ref,
          () -> {
            var reply = claim.handle(() -> events.handle(event), page::result);
            once.spent(event);
            return reply;
          });
    } else if (known.isPresent()) {
      turn(
          ref,
          () -> {
            once.spent(event);
            return page.repeat(known.get());
          });
    } else {
      claim.whenDone(() -> event(ref, event));
    }
  }

  void livePatch(@Nullable String ref, String address) {
    handle(
        "live_patch",
        () -> new Params(Map.of("url", address)),
        () -> patchFromBrowser(ref, address));
  }

  /** The page around the view gives it other values, which stand in a new token of the page. */
  void given(@Nullable String ref, String token) {
    handle("given", Params::none, () -> take(ref, token));
  }

  /** The browser no longer shows these components and is about to forget them. */
  void leaving(@Nullable String ref, List<Integer> cids) {
    handle(
        "cids_will_destroy",
        () -> new Params(Map.of("cids", cids)),
        () -> {
          page.components().table().leaving(cids);
          line.ok(ref, JsonBody.EMPTY);
        });
  }

  /** The browser is ready to forget these components; it forgets those that are named. */
  void forgotten(@Nullable String ref, List<Integer> cids) {
    handle(
        "cids_destroyed",
        () -> new Params(Map.of("cids", cids)),
        () -> line.ok(ref, Answers.components(page.components().table().destroy(cids))));
  }

  /** The browser asks whether it may send files. */
  void allowUpload(@Nullable String ref, JsonObject payload) {
    handle(
        "allow_upload",
        () -> new Params(EventPayload.map(payload)),
        () -> {
          activity = Activity.UPLOAD;
          var answer = new Preflight[1];
          turn(
              ref,
              () -> {
                answer[0] =
                    page.uploads()
                        .preflight(
                            payload,
                            services.config().maxFrameBytes() - CHUNK_FRAME,
                            EventPayload::java,
                            (upload, entry) ->
                                services
                                    .tokens()
                                    .upload(new PageTokens.File(page.id(), upload, entry)));
                return null;
              },
              message -> Answers.preflight(answer[0], services.json(), message));
        });
  }

  /** The browser says how far it is with a file. */
  void uploadProgress(@Nullable String ref, JsonObject payload) {
    handle(
        "progress",
        () -> new Params(EventPayload.map(payload)),
        () -> {
          activity = Activity.UPLOAD;
          turn(
              ref,
              () -> {
                page.uploads().progress(payload);
                return null;
              });
        });
  }

  /** The browser joins the topic of a file. */
  void enterUpload(PageTokens.File file, UploadChannel channel, @Nullable String ref) {
    inTurn(() -> page.uploads().enter(file.upload(), file.entry(), channel, ref));
  }

  private void inTurn(Runnable work) {
    post(
        () -> {
          activity = Activity.UPLOAD;
          turn(work);
        });
  }

  void unknown(@Nullable String ref, String name) {
    handle(
        name,
        Params::none,
        () ->
            turn(
                ref,
                () -> {
                  throw new ViewException(
                      ViewProblem.UNKNOWN_MESSAGE, "'" + name + "' is no message of a live view");
                }));
  }

  /** It is not to be started after all. */
  void discard() {
    instance.mailbox().postLast(() -> inContexts(this::finish), false);
  }

  /** The view around it speaks this language now. */
  void followLanguage(Locale around) {
    post(
        () -> {
          // Before it is mounted it has nothing to say, and asks when it is.
          if (instance.pages().contains(this) && page.follow(around)) {
            activity = Activity.LANGUAGE;
            turn(() -> {});
          }
        });
  }

  /** The view around it has ended. */
  void endWithParent() {
    line.close();
    end(End.LEFT);
  }

  void end(End reason) {
    // An application that stops has no executor any more when its turn would come.
    instance.mailbox().postLast(() -> inContexts(() -> quit(reason)), reason == End.SHUTDOWN);
  }

  /** Runs an {@code @OnTick} method on behalf of this page; called in a turn. */
  void tick(ViewType.Tick tick) {
    activity = Activity.TICK;
    inContexts(() -> turn(null, () -> call(tick.handler(), null)));
  }

  /** Runs what a task led to; called in a turn. */
  void settled(Runnable work) {
    activity = Activity.TASK;
    inContexts(() -> turn(work));
  }

  /** What a view may be doing. */
  private record Activity(String what, @Nullable String event, @Nullable Class<?> message) {
    static final Activity MOUNT = new Activity("mount");
    static final Activity TICK = new Activity("a tick");
    static final Activity TASK = new Activity("the end of a task");
    static final Activity URL = new Activity("a change of the URL");
    static final Activity GIVEN = new Activity("other values of the page around it");
    static final Activity LANGUAGE = new Activity("another language of the view around it");
    static final Activity UPLOAD = new Activity("an upload");
    static final Activity RENDERING = new Activity("rendering");
    static final Activity END = new Activity("its end");

    Activity(String what) {
      this(what, null, null);
    }

    /** Put together only when it is told, which is nearly never. */
    String text() {
      if (event != null) {
        return what + " '" + event + "'";
      }
      return message == null ? what : what + " " + message.getName();
    }
  }

  // What the server side asks, on any thread.

  /** The view for others. */
  LiveViewRef self() {
    return self;
  }

  /** Takes a message, whose answer somebody may wait for. */
  void told(Object message, @Nullable Ask<?> ask) {
    post(() -> info(message, ask));
  }

  /** Gives attributes to a component, if the page shows it. */
  void update(Class<?> component, Object id, Map<String, Object> values) {
    post(
        () ->
            turn(
                () -> {
                  if (!page.components().sendUpdate(component, id, values)) {
                    LOG.log(
                        Level.DEBUG, () -> this + " shows no " + component.getName() + " " + id);
                  }
                }));
  }

  /** The same for the component of a number. */
  void update(int cid, Map<String, Object> values) {
    post(
        () ->
            turn(
                () -> {
                  if (!page.components().sendUpdate(cid, values)) {
                    LOG.log(Level.DEBUG, () -> this + " shows no component " + cid);
                  }
                }));
  }

  /** Renders once more, because the template is another one. */
  void renderAgain() {
    post(
        () -> {
          if (!ended) {
            activity = Activity.RENDERING;
            showAgain();
          }
        });
  }

  /**
   * A template under construction may fail, and the next version mends it: the state is kept until
   * then.
   */
  private void showAgain() {
    try {
      delivery.push(page.takeMessage(instance.bean(), null));
      instance.told(this);
    } catch (Throwable e) {
      log(ViewProblem.CRASHED, e);
    }
  }

  boolean alive() {
    return line.open();
  }

  private void post(Runnable work) {
    var mailbox = instance.mailbox();
    if (!mailbox.post(() -> inContexts(work)) && !mailbox.closed()) {
      overflow();
    }
  }

  /** More has come than may wait. */
  void overflow() {
    end(ViewProblem.MAILBOX_FULL);
  }

  /** The browser asks for too much. */
  void flooded() {
    end(ViewProblem.TOO_MANY_EVENTS);
  }

  private void end(ViewProblem problem) {
    LOG.log(Level.WARNING, () -> problem.code() + "  " + this + " is ended");
    line.crash();
    end(End.FAILED);
  }

  private void inContexts(Runnable work) {
    services.contexts().run(new Turn(instance.scope(), page, caller, false), work);
  }

  /** Takes a message of the browser, and tells when it has been handled. */
  private void handle(String message, Supplier<Params> params, Runnable work) {
    post(
        () -> {
          long began = System.nanoTime();
          work.run();
          page.spans().handled(message, params, began);
        });
  }

  // Turns.

  private void mount(@Nullable String ref) {
    try {
      services.audience().enter(instance);
      listenAround();
      mounting.mount();
      var patched = follow(patch -> {});
      var departure = page.departure();
      if (departure != null) {
        if (inCircles()) {
          refuseCircle(ref);
          return;
        }
        var events = page.takeEvents().events();
        refuse(ref, Answers.departure(departure, caller.contextPath(), flashToken(), events));
        return;
      }
      followTopics();
      page.takeSkip();
      var rendered = page.takeMessage(instance.bean(), null);
      line.joined();
      if (main()) {
        circles().stays();
      }
      instance.pages().add(this);
      page.spans().joined("ok", asked);
      line.ok(
          ref,
          Answers.joined(
              rendered,
              services.liveViewVersion(),
              patched,
              caller.contextPath(),
              granted.navigated() ? granted.place().container() : null));
      instance.ticks().start(services.timers());
      idle.turned();
      showOthers();
      instance.told(this);
    } catch (HttpStatusException e) {
      if (e.status() < 500) {
        refuse(ref, Answers.reload(e.status(), services.tokens().reload(e.status())));
      } else {
        refuseCrashed(ref, e);
      }
    } catch (Throwable e) {
      refuseCrashed(ref, e);
    }
  }

  /** Its token is as old as the rendering in which it appeared. */
  private void listenAround() {
    var embedding = granted.embedding();
    var around = embedding == null ? null : family.locale(embedding.parent());
    if (around != null) {
      page.follow(around);
    }
  }

  private boolean main() {
    return granted.embedding() == null;
  }

  private Circles circles() {
    return Objects.requireNonNull(caller.session()).circles();
  }

  private boolean inCircles() {
    return main() && !circles().leaves(page.uri().toString());
  }

  private void refuseCircle(@Nullable String ref) {
    var problem = ViewProblem.ENDLESS_REDIRECTS;
    log(
        problem,
        new ViewException(problem, type.name() + " sends " + page.uri() + " away again and again"));
    refuse(ref, Answers.reload(LOOP_DETECTED, services.tokens().reload(LOOP_DETECTED)));
  }

  private void refuseCrashed(@Nullable String ref, Throwable e) {
    log(ViewProblem.CRASHED, e);
    refuse(ref, JsonBody.reason("join crashed"));
  }

  private void refuse(@Nullable String ref, JsonBody body) {
    page.spans().joined("error", asked);
    line.error(ref, body);
    line.refused();
    finish();
  }

  private void patchFromBrowser(@Nullable String ref, String address) {
    if (ended) {
      return;
    }
    activity = Activity.URL;
    var target = PageUrl.parse(address, caller.contextPath()).flatMap(this::own);
    if (target.isEmpty()) {
      line.ok(ref, Answers.linkRedirect());
      return;
    }
    turn(
        ref,
        () -> {
          page.viewFlash().clear();
          moveTo(target.get());
          return null;
        });
  }

  private void take(@Nullable String ref, String token) {
    if (ended) {
      return;
    }
    var fresh =
        services
            .tokens()
            .session(token)
            .filter(s -> s.id().equals(page.id()) && s.view().equals(type.name()))
            .map(PageTokens.Session::embedding)
            .filter(Embedding::follows);
    if (fresh.isEmpty() || !page.takesParams() || !page.embedded()) {
      line.error(ref, JsonBody.reason(Admission.STALE.reason()));
      return;
    }
    line.ok(ref, JsonBody.EMPTY);
    var params = fresh.get().params();
    boolean translated = page.follow(fresh.get().locale());
    if (translated || !params.equals(page.params())) {
      activity = Activity.GIVEN;
      turn(() -> moveTo(new Place(type, page.url(), params, null)));
    }
  }

  private void info(Object message, @Nullable Ask<?> ask) {
    receive(type.handlers().info(message).orElse(null), message, ask);
  }

  /** Hooks see every message, and a message that only they see needs no method. */
  private void receive(@Nullable Handler handler, Object message, @Nullable Ask<?> ask) {
    if (handler == null && !page.hooks().any(Stage.INFO)) {
      unhandled(message, ask);
      return;
    }
    take(
        (bean, call) -> {
          if (page.hooks().info(message).halts()) {
            return null;
          }
          if (handler == null) {
            unhandled(message, ask);
            return null;
          }
          return handler.call(bean, call);
        },
        message,
        ask);
  }

  private void unhandled(Object message, @Nullable Ask<?> ask) {
    var sentence =
        ViewProblem.UNHANDLED_INFO.code()
            + "  "
            + type.name()
            + " has no @OnInfo method for "
            + message.getClass().getName();
    LOG.log(Level.WARNING, sentence);
    if (ask != null) {
      ask.fail(new IllegalArgumentException(sentence));
    }
  }

  private void take(Handler handler, Object message, @Nullable Ask<?> ask) {
    activity = new Activity("message", null, message.getClass());
    var returned = new @Nullable Object[1];
    turn(
        null,
        () -> {
          try {
            returned[0] = handler.call(instance.bean(), new Call(page, page.params(), message));
          } catch (Throwable e) {
            if (ask != null) {
              ask.fail(e);
            }
            throw e;
          }
          return null;
        });
    if (ask != null) {
      ask.answer(returned[0]);
    }
  }

  boolean listensTo(String topic) {
    return topics.has(topic);
  }

  /** Takes a message of a topic; called in a turn. */
  void heard(String topic, Object message) {
    topics
        .method(topic, message)
        .ifPresentOrElse(
            method -> inContexts(() -> receive(method, message, null)),
            () -> inContexts(() -> info(message, null)));
  }

  /** Takes an event of the application; called in a turn. */
  void observed(String observer, Object event) {
    var handler = Objects.requireNonNull(type.handlers().incoming().observers().get(observer));
    inContexts(() -> take(handler, event, null));
  }

  /** User code of one turn; returns the reply, if any. */
  @FunctionalInterface
  private interface Work {
    @Nullable JsonValue run();
  }

  /** Runs what answers no request. */
  private void turn(Runnable work) {
    turn(
        null,
        () -> {
          work.run();
          return null;
        });
  }

  /** Runs user code, then shows every page what came of it; the asking page in its reply. */
  private void turn(@Nullable String ref, Work work) {
    turn(ref, work, Answers::diff);
  }

  private void turn(@Nullable String ref, Work work, Function<Message, JsonBody> body) {
    if (ended) {
      return;
    }
    long began = System.nanoTime();
    boolean rendered = true;
    try {
      page.viewFlash().newTurn();
      var reply = work.run();
      page.takeFlash();
      follow(patch -> line.push("live_patch", out -> patch.write(out, caller.contextPath())));
      var departure = page.departure();
      if (departure == null) {
        followTopics();
        rendered = !page.takeSkip();
        if (!rendered) {
          delivery.answer(ref, page.takeUnrendered(reply), body);
        } else if (ref != null || !later()) {
          delivery.answer(ref, page.takeMessage(instance.bean(), reply), body);
        }
      } else {
        leave(ref, departure);
      }
    } catch (Throwable e) {
      crash(e);
    }
    if (!ended) {
      family.speak(parentKey, page.locale());
    }
    warnIfSlow(System.nanoTime() - began);
    idle.turned();
    if (rendered) {
      showOthers();
      instance.told(this);
    }
  }

  private void warnIfSlow(long nanos) {
    if (nanos > services.config().slowTurn().toNanos()) {
      LOG.log(
          Level.WARNING,
          () ->
              ViewProblem.SLOW_TURN.code()
                  + "  "
                  + this
                  + " took "
                  + TimeUnit.NANOSECONDS.toMillis(nanos)
                  + " ms for "
                  + activity.text());
    }
  }

  /**
   * Leaves it to a later turn to show what has changed, when the browser has not taken what it was
   * sent before: it then gets one difference and not many. What is kept for one rendering only, and
   * events, are told at once, since nothing newer replaces them.
   */
  private boolean later() {
    return !page.hasEvents() && !tellsOnce() && delivery.defer();
  }

  /** Whether it shows what the server does not keep. */
  private boolean tellsOnce() {
    return streams().shown()
        || instance.temporaries() != Temporaries.NONE
        || page.components().table().anyTemporary();
  }

  private ToldStreams streams() {
    return page.components().table().toldStreams();
  }

  /** The browser has taken all that it was sent. */
  private void catchUp() {
    instance
        .mailbox()
        .post(
            () -> {
              show();
              instance.told(this);
            });
  }

  private void showOthers() {
    if (instance.pages().size() >= (ended ? 1 : 2)) {
      instance.showOthers(this);
    }
  }

  private void leave(@Nullable String ref, Departure departure) {
    if (page.hasEvents()) {
      delivery.push(page.takeEvents());
    }
    if (ref == null) {
      line.push(
          departure.event(), Answers.departure(departure, caller.contextPath(), flashToken()));
    } else {
      line.ok(ref, Answers.departure(departure, caller.contextPath(), flashToken(), List.of()));
    }
    line.close();
    terminate(Ending.LEFT, false);
    finish();
  }

  private String flashToken() {
    return services.tokens().flash(page.viewFlash().fresh());
  }

  /** Shows the page what another one changed, now or when its browser can take it. */
  void show() {
    inContexts(() -> show(true));
  }

  /** Shows a page that waits what there is, before the rows of a stream are forgotten. */
  void showIfBehind() {
    if (delivery.waiting()) {
      inContexts(() -> show(false));
    }
  }

  private void show(boolean mayWait) {
    if (ended) {
      return;
    }
    activity = Activity.RENDERING;
    idle.turned();
    try {
      followTopics();
      if (!mayWait || !later()) {
        delivery.push(page.takeMessage(instance.bean(), null));
      }
    } catch (Throwable e) {
      crash(e);
    }
  }

  /** Whether rows of a stream wait that are forgotten once the page has been shown them. */
  boolean streamsPending() {
    return streams().pending();
  }

  /** The page has been told what is new. */
  void shown() {
    page.shown();
  }

  // Changes of URL.

  /** What a URL of this view means; empty for one of another view. */
  private Optional<Place> own(PageUrl url) {
    return Place.at(url, services.router())
        .filter(place -> place.type().equals(type) && granted.embedding() == null);
  }

  /** Follows changes of URL until none is asked for; the last one counts. */
  private Departure.@Nullable Patch follow(Consumer<Departure.Patch> announce) {
    Departure.Patch last = null;
    for (int i = 0; page.departure() == null; i++) {
      var patch = page.takePatch();
      if (patch == null) {
        break;
      }
      if (i == MAX_PATCHES) {
        throw new ViewException(
            ViewProblem.ENDLESS_PATCHES,
            type.name() + " patched " + MAX_PATCHES + " times in one turn");
      }
      last = patch;
      announce.accept(patch);
      page.viewFlash().keepFresh();
      moveTo(target(patch));
    }
    return last;
  }

  private Place target(Departure.Patch patch) {
    return PageUrl.of(caller.origin(), caller.contextPath() + patch.to(), caller.contextPath())
        .flatMap(this::own)
        .orElseThrow(
            () ->
                new ViewException(
                    ViewProblem.PATCH_TO_OTHER_VIEW,
                    type.name()
                        + " cannot patch to "
                        + patch.to()
                        + ", which is not its own route"));
  }

  private void moveTo(Place target) {
    page.moveTo(target);
    mounting.moved();
  }

  private void followTopics() {
    topics.follow(instance.bean(), page.params());
  }

  private @Nullable JsonValue call(Handler handler, @Nullable Object message) {
    handler.call(instance.bean(), new Call(page, page.params(), message));
    return null;
  }

  // Endings.

  private void quit(End reason) {
    if (!ended) {
      terminate(Ends.of(reason), false);
      finish(reason != End.LEFT && reason != End.SHUTDOWN);
      if (reason != End.SHUTDOWN) {
        // What the end of one page changed in a shared view, the others show.
        showOthers();
      }
    }
  }

  private void terminate(Ending why, boolean crashed) {
    activity = Activity.END;
    try {
      page.components().terminate(why, crashed);
      var call = new Call(page, page.params(), why);
      type.handlers().ending(crashed).forEach(handler -> handler.call(instance.bean(), call));
    } catch (Throwable e) {
      log(ViewProblem.TERMINATE_FAILED, e);
    }
  }

  private void crash(Throwable e) {
    log(ViewProblem.CRASHED, e);
    line.crash();
    terminate(Ending.FAILED, true);
    finish(true);
  }

  private void finish() {
    finish(false);
  }

  private void finish(boolean mayComeBack) {
    if (ended) {
      return;
    }
    ended = true;
    if (mayComeBack) {
      page.uploads().leave();
    }
    idle.stop();
    family.end(parentKey, page.departure() != null);
    var embedding = granted.embedding();
    if (embedding != null) {
      family.leave(embedding.parent(), this);
    }
    instance.pages().remove(this);
    page.components().table().close();
    page.uploads().close();
    topics.end();
    self.end();
    if (instance.pages().isEmpty()) {
      instance.ticks().stop();
      services.audience().leave(instance);
    }
    Objects.requireNonNull(caller.session()).leave();
    services.instances().release(instance, caller);
  }

  private void log(ViewProblem problem, Throwable e) {
    services
        .failures()
        .failed(
            new Failure(
                problem.code() + "  " + this,
                type,
                activity.text(),
                activity.event(),
                line.connection(),
                e));
  }

  @Override
  public String toString() {
    var request = caller.info().requestId().map(id -> " of request " + id).orElse("");
    return type.name() + " on " + line.topic() + request;
  }
}
