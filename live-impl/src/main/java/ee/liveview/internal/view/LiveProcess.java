package ee.liveview.internal.view;

import ee.liveview.Ending;
import ee.liveview.HttpStatusException;
import ee.liveview.LiveViewRef;
import ee.liveview.Params;
import ee.liveview.internal.async.Tasks;
import ee.liveview.internal.channel.End;
import ee.liveview.internal.channel.Line;
import ee.liveview.internal.diff.Message;
import ee.liveview.internal.diff.ToldStreams;
import ee.liveview.internal.template.expr.Temporaries;
import ee.liveview.internal.upload.UploadChannel;
import ee.liveview.internal.view.PartTasks.Workshop;
import ee.liveview.internal.wire.JsonBody;
import jakarta.json.JsonValue;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
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

  private final Line line;
  private final Caller caller;
  private final Services services;
  private final LiveInstance instance;
  private final ViewType type;
  private final Page page;
  private final Mounting mounting;
  private final Inbound inbound;
  private final Infos infos;
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
    this.inbound =
        new Inbound(
            this,
            line,
            type,
            page,
            new Events(instance, page, services.json()),
            new Once(page, Objects.requireNonNull(caller.session()).submissions()),
            services,
            caller.contextPath());
    this.infos = new Infos(this, instance, type, page, topics);
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

  /** What the browser asks. */
  Inbound inbound() {
    return inbound;
  }

  /** What others tell. */
  Infos infos() {
    return infos;
  }

  /** The browser has been let in. */
  void start(@Nullable String ref) {
    post(() -> mount(ref));
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

  // What the server side asks, on any thread.

  /** The view for others. */
  LiveViewRef self() {
    return self;
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

  /** Whether nothing is done any more; asked in turns. */
  boolean ended() {
    return ended;
  }

  /** Says what the turn is about. */
  void doing(Activity now) {
    activity = now;
  }

  void post(Runnable work) {
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

  void inContexts(Runnable work) {
    services.contexts().run(new Turn(instance.scope(), page, caller, false), work);
  }

  /** Takes a message of the browser, and tells when it has been handled. */
  void handle(String message, Supplier<Params> params, Runnable work) {
    post(
        () -> {
          long began = System.nanoTime();
          work.run();
          page.spans().handled(message, params, began);
        });
  }

  // Turns.

  private void mount(@Nullable String ref) {
    if (ended) {
      // With the view around it, while it was let in.
      return;
    }
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
      instance.enter(this);
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

  /** User code of one turn; returns the reply, if any. */
  @FunctionalInterface
  interface Work {
    @Nullable JsonValue run();
  }

  /** Runs what answers no request. */
  void turn(Runnable work) {
    turn(
        null,
        () -> {
          work.run();
          return null;
        });
  }

  /** Runs user code, then shows every page what came of it; the asking page in its reply. */
  void turn(@Nullable String ref, Work work) {
    turn(ref, work, Answers::diff);
  }

  void turn(@Nullable String ref, Work work, Function<Message, JsonBody> body) {
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
  Optional<Place> own(PageUrl url) {
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

  void moveTo(Place target) {
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
    if (!instance.pages().contains(this)) {
      // It never began, or has ended.
      finish();
      return;
    }
    terminate(Ends.of(reason), false);
    finish(reason != End.LEFT && reason != End.SHUTDOWN);
    if (reason != End.SHUTDOWN) {
      // What the end of one page changed in a shared view, the others show.
      showOthers();
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
    instance.leave(this);
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
    var request = caller.requestId() == null ? "" : " of request " + caller.requestId();
    return type.name() + " on " + line.topic() + request;
  }
}
