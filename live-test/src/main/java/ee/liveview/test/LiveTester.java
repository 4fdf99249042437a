package ee.liveview.test;

import ee.liveview.LiveViewRef;
import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.upload.ResumableFile;
import ee.liveview.internal.view.LiveChannels;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One page with a live view, driven without browser or server: what a test does goes through the
 * real protocol as text, and the diffs that come back are merged as the browser merges them.
 *
 * <pre>{@code
 * @LiveTest
 * @AddBeanClasses(CounterView.class)
 * class CounterViewTest {
 *   @Inject BeanManager beans;
 *
 *   @Test
 *   void counts() {
 *     try (var live = LiveTester.open(beans, "/counter")) {
 *       live.click("button");
 *       assertThat(live.text("p")).isEqualTo("1");
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Everything runs on the thread of the test, and time stands still until {@link
 * #advance(Duration)} moves it. A view that crashes fails the test: the method that caused it
 * throws an {@code AssertionError} whose cause is the exception of the view. A method that finds
 * elements by a CSS selector throws one that shows the HTML when it cannot.
 *
 * <p>In Phoenix: {@code Phoenix.LiveViewTest}.
 *
 * <p>In Faces: no counterpart; the nearest is Arquillian with a running server.
 */
public final class LiveTester implements AutoCloseable {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final @Nullable LiveTester parent;
  private final ChildTesters children = new ChildTesters(this);
  private final ChildTesters sticky = new ChildTesters(this);
  private final LiveBrowser browser;
  private final TestEngine engine;
  private final Map<String, Set<String>> usedFields = new HashMap<>();
  private final Map<String, Map<String, Object>> typedFields = new HashMap<>();
  private final List<Step<String>> diffs = new ArrayList<>();
  private final List<Step<PushedEvent>> events = new ArrayList<>();
  private final List<Step<String>> frames = new ArrayList<>();
  private LivePage page;
  private Element container;
  private String path;
  private String title;
  private @Nullable String redirect;
  private @Nullable String referer;
  private @Nullable String flash;
  private int mounts;
  private final Map<TestFile, String> resumable = new HashMap<>();
  private int nextEntry;
  private TestSocket socket;
  private @Nullable String joinRef;
  private @Nullable ClientTree tree;
  private @Nullable Channel opened;
  private @Nullable Step<String> patched;
  private @Nullable Departure departure;
  private boolean ended;

  /** The browser has left it, or is about to. */
  private boolean left;

  /** Something that came in one step of a test. */
  private record Step<T>(int number, T value) {}

  /** Where the view sent the page. */
  private record Departure(boolean live, String to, @Nullable String flash) {}

  LiveTester(LiveBrowser browser, String path, LivePage page) {
    this.parent = null;
    this.browser = browser;
    this.engine = browser.engine();
    this.path = path;
    this.page = page;
    this.container = page.container();
    this.title = page.title();
    this.socket = connect();
    join();
  }

  /** A view inside of another one, not yet joined. */
  LiveTester(LiveTester parent, Element container) {
    this.parent = parent;
    this.browser = parent.browser;
    this.engine = parent.engine;
    this.path = parent.path;
    this.page = parent.page;
    this.container = container;
    this.title = "";
    this.socket = parent.socket;
  }

  /**
   * Opens a page as a new visitor: requests it over HTTP, then joins it.
   *
   * @param path with its query, relative to the context path
   */
  public static LiveTester open(BeanManager beans, String path) {
    return LiveBrowser.of(beans).open(path);
  }

  /**
   * Requests a page over HTTP as a new visitor and leaves it at that.
   *
   * @param path with its query, relative to the context path
   * @throws ee.liveview.HttpStatusException when the view says so
   */
  public static LivePage render(BeanManager beans, String path) {
    return LiveBrowser.of(beans).render(path);
  }

  /** Opens a page in another tab of the same browser. */
  public LiveTester openSecond(String secondPath) {
    return browser.open(secondPath);
  }

  /**
   * The view that this one shows under an id. It is joined already, as the browser does it, and
   * answers for itself: what it shows is not in the HTML of the view around it, and what a user
   * does in it is done through it.
   *
   * <pre>{@code
   * var clock = page.child("clock");
   * clock.click("button");
   * assertThat(clock.text("p")).isEqualTo("12:01");
   * }</pre>
   *
   * <p>In Phoenix: {@code find_live_child/2}.
   */
  public LiveTester child(String id) {
    var found = children.find(id);
    if (found == null) {
      found = main().sticky.find(id);
    }
    if (found == null) {
      throw new AssertionError(
          "No view with the id '" + id + "' is in\n\n" + html() + "\n\nbut " + children());
    }
    return found;
  }

  /** The ids of the views that this one shows, in the order in which they came. */
  public List<String> children() {
    var ids = new ArrayList<>(children.ids());
    ids.addAll(sticky.ids());
    return ids;
  }

  private LiveTester main() {
    return parent == null ? this : parent.main();
  }

  // What the page shows.

  /** The HTML of the view. */
  public String html() {
    return tree == null ? container.html() : tree.html();
  }

  /** The HTML of the HTTP rendering, with the container of the view. */
  public String deadHtml() {
    return page.html();
  }

  /** The text of the one element that the selector finds. */
  public String text(String css) {
    return find().one(css).text();
  }

  /** The texts of all elements that the selector finds. */
  public List<String> texts(String css) {
    return find().all(css).eachText();
  }

  /** An attribute of the one element that the selector finds; empty when it has none. */
  public Optional<String> attribute(String css, String name) {
    var element = find().one(css);
    return element.hasAttr(name) ? Optional.of(element.attr(name)) : Optional.empty();
  }

  /** Whether the selector finds anything. */
  public boolean has(String css) {
    return count(css) > 0;
  }

  /** How many elements the selector finds. */
  public int count(String css) {
    return find().all(css).size();
  }

  /** The title of the page. */
  public String title() {
    return title;
  }

  /** Where the page is, relative to the context path. */
  public String path() {
    return main().path;
  }

  // What came of the last step.

  /**
   * The last diff of the last step as raw JSON; {@code {}} when nothing changed. A step is one call
   * of a method that does something, on this page or on another of the same application.
   */
  public String diff() {
    var all = diffs();
    return all.isEmpty() ? "{}" : all.get(all.size() - 1);
  }

  /** All diffs of the last step, the oldest first. */
  public List<String> diffs() {
    return ofLastStep(diffs);
  }

  /** Fails when the last step changed anything on the page. */
  public void assertNoDiff() {
    if (!diffs().isEmpty()) {
      throw new AssertionError("Nothing was to change, but these came: " + diffs());
    }
  }

  /** The events pushed to the page in the last step. */
  public List<PushedEvent> events() {
    return ofLastStep(events);
  }

  /** Where the view changed the URL to in the last step, relative to the context path. */
  public Optional<String> patchedTo() {
    return Optional.ofNullable(patched)
        .filter(step -> step.number() == engine.step())
        .map(Step::value);
  }

  /** The live view that the page was sent to without a page load; the old view has ended. */
  public Optional<String> navigatedTo() {
    return Optional.ofNullable(departure).filter(Departure::live).map(Departure::to);
  }

  /** The page that the browser was told to load; the view has ended. */
  public Optional<String> redirectedTo() {
    return Optional.ofNullable(departure).filter(d -> !d.live()).map(Departure::to);
  }

  /** The frames of the last step as the server sent them. */
  List<String> frames() {
    return ofLastStep(frames);
  }

  private <T> List<T> ofLastStep(List<Step<T>> all) {
    return all.stream().filter(s -> s.number() == engine.step()).map(Step::value).toList();
  }

  // What a user does.

  /**
   * Clicks the one element that the selector finds. It, or an element around it, must have {@code
   * phx-click} or be a link that live views follow.
   */
  public LiveTester click(String css) {
    var element = find().handling(css, "[phx-click],a[data-phx-link]");
    if (element.hasAttr("disabled")) {
      throw new AssertionError("A browser does not click what is disabled: " + element.outerHtml());
    }
    if (!element.hasAttr("phx-click")) {
      return follow(element.attr("data-phx-link"), element.attr("href"));
    }
    perform("click", element, element.attr("phx-click"), Map.of());
    return this;
  }

  /** Presses a key in the one element that the selector finds, or in the window. */
  public LiveTester keydown(String css, String key) {
    return key("keydown", css, key);
  }

  /** Lets a key go in the one element that the selector finds, or in the window. */
  public LiveTester keyup(String css, String key) {
    return key("keyup", css, key);
  }

  private LiveTester key(String type, String css, String key) {
    var element = find().handling(css, "[phx-" + type + "],[phx-window-" + type + "]");
    if (!element.hasAttr("phx-key") || element.attr("phx-key").equalsIgnoreCase(key)) {
      var binding = element.hasAttr("phx-" + type) ? "phx-" + type : "phx-window-" + type;
      perform(type, element, element.attr(binding), Map.of("key", key));
    } else {
      engine.nextStep();
    }
    return this;
  }

  /** Gives the one element that the selector finds the focus. */
  public LiveTester focus(String css) {
    var element = find().handling(css, "[phx-focus]");
    perform("focus", element, element.attr("phx-focus"), Map.of());
    return this;
  }

  /** Takes the focus from the one element that the selector finds. */
  public LiveTester blur(String css) {
    var element = find().handling(css, "[phx-blur]");
    perform("blur", element, element.attr("phx-blur"), Map.of());
    return this;
  }

  /**
   * Changes fields of a form.
   *
   * @param css the form, one of its fields, or a button whose commands dispatch a change; {@code
   *     phx-change} is taken from the field, else from the form
   * @param values by field name: texts, numbers, a boolean for a checkbox, a collection for several
   *     values
   */
  public LiveTester change(String css, Map<String, ?> values) {
    var element = find().one(css);
    var form = formOf(element, css);
    var fields = new FormFields(form);
    fields.fill(values, false);
    typed(form, values);
    var used = usedFields.computeIfAbsent(form.id(), id -> new HashSet<>());
    used.addAll(values.keySet());
    var handler = element.hasAttr("phx-change") ? element : form;
    if (!handler.hasAttr("phx-change")) {
      throw new AssertionError("'" + css + "' has no phx-change: " + handler.outerHtml());
    }
    var target = target(element, form, values);
    var only = handler.equals(form) ? null : handler.attr("name");
    var meta = JSON.createObjectBuilder(meta(handler)).add("_target", target).build();
    var button = element.normalName().equals("button") ? element : null;
    form(handler, handler.attr("phx-change"), fields.encoded(used, only, button), meta);
    return this;
  }

  /** The field that changed last, in the order of the page. */
  private static String target(Element element, Element form, Map<String, ?> values) {
    if (element.hasAttr("name") && !element.equals(form)) {
      return element.attr("name");
    }
    var changed = form.select("[name]").eachAttr("name");
    changed.retainAll(values.keySet());
    return changed.isEmpty() ? "undefined" : changed.get(changed.size() - 1);
  }

  /**
   * Submits a form.
   *
   * @param css the form, or the button in it that submits it
   * @param values fields to fill in before, as for {@link #change}; hidden ones as well
   */
  public LiveTester submit(String css, Map<String, ?> values) {
    var element = find().one(css);
    var form = formOf(element, css);
    if (!form.hasAttr("phx-submit")) {
      throw new AssertionError("'" + css + "' has no phx-submit: " + form.outerHtml());
    }
    var fields = new FormFields(form);
    fields.fill(values, true);
    typed(form, values);
    var submitter = element.equals(form) ? null : element;
    form(form, form.attr("phx-submit"), fields.encoded(null, null, submitter), meta(form));
    return this;
  }

  /** A browser keeps what is typed until the page is patched, and for {@link #recover}. */
  private void typed(Element form, Map<String, ?> values) {
    typedFields.computeIfAbsent(form.id(), id -> new LinkedHashMap<>()).putAll(values);
  }

  private static Element formOf(Element element, String css) {
    var form = element.closest("form");
    if (form == null) {
      throw new AssertionError("'" + css + "' is in no form: " + element.outerHtml());
    }
    return form;
  }

  /**
   * Chooses files in a file input, as a user does; its form tells the view so, if it has {@code
   * phx-change}.
   *
   * @param css the input, made by {@code <live:file-input>}
   */
  public FileInput fileInput(String css, TestFile... files) {
    var element = find().one(css);
    if (!element.hasAttr("data-phx-upload-ref")) {
      throw new AssertionError("'" + css + "' is no <live:file-input>: " + element.outerHtml());
    }
    var form = formOf(element, css);
    var input = new FileInput(this, element.attr("data-phx-upload-ref"), target(form));
    for (var file : files) {
      input.add(Integer.toString(nextEntry++), file);
    }
    if (form.hasAttr("phx-change")) {
      var encoded = new FormFields(form).encoded(Set.of(), null, null);
      var meta = JSON.createObjectBuilder(meta(form)).add("_target", element.attr("name")).build();
      event(
          "form",
          form.attr("phx-change"),
          engine.json().toValue(encoded),
          meta,
          target(form),
          input.uploads());
    }
    return input;
  }

  /** What the page knows of files that may be resumed, for as long as it is open. */
  Map<TestFile, String> resumable() {
    return resumable;
  }

  /** A file that may be resumed; empty when it is gone. */
  Optional<ResumableFile> resumable(String token) {
    return engine.services().files().find(token);
  }

  /** Joins another topic of the connection and returns its join ref. */
  String joinTopic(String name, JsonObject payload) {
    var ref = socket.join(name, payload);
    answered(name, ref);
    return ref;
  }

  /** Why a topic of a file cannot be joined with a token. */
  String refusedTopic(String name, String token) {
    var ref = socket.join(name, JSON.createObjectBuilder().add("token", token).build());
    settled();
    return Optional.ofNullable(socket.reply(ref))
        .orElseThrow()
        .getJsonObject("response")
        .getString("reason");
  }

  void sendBinary(String topicJoinRef, String name, String event, byte[] data) {
    engine.nextStep();
    answered(name, socket.sendBinary(topicJoinRef, name, event, data));
  }

  /** What the server responds to a binary message. */
  String sendRaw(String topicJoinRef, String name, String event, byte[] data) {
    engine.nextStep();
    var ref = socket.sendBinary(topicJoinRef, name, event, data);
    settled();
    var reply = socket.reply(ref);
    return reply == null ? "" : engine.json().write(reply.getJsonObject("response"));
  }

  boolean closedTopic(String name) {
    return socket.received().stream()
        .anyMatch(m -> m.topic().equals(name) && m.event().equals("phx_close"));
  }

  private void answered(String what, String ref) {
    settled();
    var reply = socket.reply(ref);
    if (reply == null || !reply.getString("status").equals("ok")) {
      throw new AssertionError(what + " was refused: " + reply);
    }
  }

  /** Pushes an event as a hook does and returns the reply; an empty object when there is none. */
  public JsonObject push(String event, Map<String, ?> payload) {
    return replied(event("hook", event, engine.json().toValue(payload), null, null));
  }

  /**
   * Pushes an event to a component as a hook does, and returns the reply.
   *
   * @param cid the number of the component, which its template knows as {@code myself}
   */
  public JsonObject pushTo(int cid, String event, Map<String, ?> payload) {
    return replied(event("hook", event, engine.json().toValue(payload), null, cid));
  }

  /** What says which view this is; only the server can make one. */
  String sessionToken() {
    return container.attr("data-phx-session");
  }

  /**
   * What an attempt to join with a token is answered with.
   *
   * @param redirect as if navigated to; null for a view inside of another one
   */
  String joinReply(String id, String token, @Nullable String redirect) {
    var payload =
        JSON.createObjectBuilder()
            .add("session", token)
            .add("static", JsonValue.NULL)
            .add("params", JsonValue.EMPTY_JSON_OBJECT);
    if (redirect != null) {
      payload.add("redirect", absolute(redirect));
    }
    var ref = socket.join("lv:" + id, payload.build());
    engine.settle();
    var reply = socket.reply(ref);
    return reply == null ? "" : engine.json().write(reply.getJsonObject("response"));
  }

  private static JsonObject replied(JsonObject answer) {
    return answer.get("diff") instanceof JsonObject diff && diff.get("r") instanceof JsonObject r
        ? r
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  /**
   * Follows a patch link: changes the URL within the view. A path of another view is navigated to.
   */
  public LiveTester patch(String to) {
    var answer = ask("live_patch", JSON.createObjectBuilder().add("url", absolute(to)).build());
    if (answer.getBoolean("link_redirect", false)) {
      return navigate(to);
    }
    path = to;
    return this;
  }

  /** Follows a navigation link: leaves the view and joins another without a page load. */
  public LiveTester navigate(String to) {
    engine.nextStep();
    leave();
    departure = new Departure(true, to, null);
    return join(to);
  }

  /** Goes where the view has sent the page, as the browser does on its own. */
  public LiveTester follow() {
    var left = departure;
    if (left == null) {
      throw new AssertionError("The view has not sent the page anywhere; it shows\n\n" + html());
    }
    engine.nextStep();
    if (left.live()) {
      leave();
      return join(left.to());
    }
    socket.drop();
    children.leave();
    sticky.leave();
    load(left);
    return this;
  }

  private LiveTester follow(String link, String href) {
    var context = browser.contextPath();
    var to = href.startsWith(context) ? href.substring(context.length()) : href;
    return link.equals("patch") ? patch(to) : navigate(to);
  }

  /** A live navigation: the same topic and tokens, another address. */
  private LiveTester join(String to) {
    referer = absolute(path);
    redirect = absolute(to);
    flash = departure == null ? null : departure.flash();
    path = to;
    mounts = 0;
    join();
    return this;
  }

  /** A page load. */
  private void load(Departure left) {
    var messages =
        left.flash() == null
            ? Map.<String, Object>of()
            : engine.services().tokens().readFlash(left.flash());
    page = browser.render(left.to(), messages);
    if (page.redirectedTo().isPresent()) {
      throw new AssertionError(left.to() + " redirects on to " + page.redirectedTo().get());
    }
    path = left.to();
    container = page.container();
    title = page.title();
    redirect = null;
    referer = null;
    flash = null;
    mounts = 0;
    tree = null;
    usedFields.clear();
    typedFields.clear();
    socket = connect();
    join();
  }

  // What the world does.

  /** Moves time on; timers and ticks on the way run in their order. */
  public LiveTester advance(Duration by) {
    engine.nextStep();
    engine.advance(by);
    return settled();
  }

  /** Sends a message to the view, as {@code live.self().send(message)} does. */
  public LiveTester send(Object message) {
    engine.nextStep();
    self().send(message);
    return settled();
  }

  private LiveViewRef self() {
    return Optional.ofNullable(opened)
        .flatMap(LiveChannels::view)
        .orElseThrow(() -> new AssertionError("The page has no view to send a message to"));
  }

  /**
   * Lets the tasks that views have started do their work, on the thread of the test, and shows what
   * came of it. Until then they wait, and pages show that they load. Tasks which these lead to wait
   * for the next call; those of an executor of the application run on its threads, so {@link
   * #await} their effect.
   *
   * <p>In Phoenix: {@code render_async/2}.
   */
  public LiveTester renderAsync() {
    engine.nextStep();
    engine.runTasks();
    return settled();
  }

  /**
   * Waits until work of other threads has led to something.
   *
   * @throws AssertionError after five seconds
   */
  public LiveTester await(BooleanSupplier condition) {
    engine.nextStep();
    long end = System.nanoTime() + PATIENCE.toNanos();
    settled();
    while (!condition.getAsBoolean()) {
      long left = end - System.nanoTime();
      if (left <= 0 || !engine.awaitOne(Duration.ofNanos(left))) {
        throw new AssertionError(
            "It has not come within " + PATIENCE + "; the page shows\n\n" + html());
      }
      settled();
    }
    return this;
  }

  /** Drops the connection, as a bad network does, and joins again over a new one. */
  public LiveTester reconnect() {
    engine.nextStep();
    disconnect();
    lose();
    socket = connect();
    join();
    return this;
  }

  /**
   * Drops the connection, joins again, and sends what was typed once more, as a browser does: for
   * every form with an id and {@code phx-change} its change event, or that of {@code
   * phx-auto-recover}.
   */
  public LiveTester recover() {
    var before = find().all("form[id][phx-change]");
    reconnect();
    for (var old : before) {
      var now = find().all("form[id=" + old.id() + "]");
      if (!now.isEmpty() && now.get(0).attr("phx-change").equals(old.attr("phx-change"))) {
        recover(old, now.get(0));
      }
    }
    return this;
  }

  private void recover(Element old, Element now) {
    var event = now.hasAttr("phx-auto-recover") ? "phx-auto-recover" : "phx-change";
    var fields = new FormFields(old);
    fields.fill(typedFields.getOrDefault(old.id(), Map.of()), true);
    var target = old.select("[name]").eachAttr("name").stream().findFirst();
    if (now.attr(event).equals("ignore") || target.isEmpty()) {
      return;
    }
    var used = usedFields.getOrDefault(old.id(), Set.of());
    var meta = JSON.createObjectBuilder(meta(now)).add("_target", target.get()).build();
    form(now, now.attr(event), fields.encoded(used, null, null), meta);
  }

  /** Joins again over the same connection, as a browser does after a crash. */
  public LiveTester rejoin() {
    engine.nextStep();
    children.lose();
    join();
    return this;
  }

  /** Drops the connection. */
  void disconnect() {
    socket.drop();
    settled();
  }

  /** Leaves the view and closes the connection, as a closed tab does. */
  @Override
  public void close() {
    if (!socket.closed()) {
      leave();
      disconnect();
    }
  }

  // The protocol.

  String topic() {
    return "lv:" + container.id();
  }

  TestSocket socket() {
    return socket;
  }

  /** Throws what went wrong in a view since the last step. */
  void engineErrors() {
    engine.throwFailures();
  }

  private TestSocket connect() {
    return browser.socket(browser.caller("websocket"), this::opened, this::receive);
  }

  private void opened(String topic, Channel channel) {
    views().stream().filter(v -> v.topic().equals(topic)).forEach(v -> v.opened = channel);
  }

  /** This view and all inside of it. */
  private List<LiveTester> views() {
    var all = new ArrayList<LiveTester>();
    all.add(this);
    sticky.all().forEach(view -> all.addAll(view.views()));
    children.all().forEach(view -> all.addAll(view.views()));
    return all;
  }

  /** Joins what the page shows, leaves what it no longer shows. */
  private void adopt() {
    var known = tree;
    if (known == null || ended || left) {
      return;
    }
    var shown = new Finder(known.html());
    children.show(
        shown.all("[data-phx-parent-id=" + container.id() + "]").stream()
            .filter(element -> !element.attr("data-phx-session").isEmpty())
            .toList());
    if (parent == null) {
      sticky.show(shown.all("[data-phx-sticky]"));
    }
  }

  boolean isLost() {
    return joinRef == null;
  }

  /** The connection or the view around has gone. */
  void lose() {
    joinRef = null;
    children.lose();
    sticky.lose();
  }

  /** The page shows it again, with a token of the new life of what is around it. */
  void joinAnew(Element element) {
    if (!element.attr("data-phx-session").isEmpty()) {
      container.attr("data-phx-session", element.attr("data-phx-session"));
    }
    socket = main().socket;
    join();
  }

  /** The browser has removed its element. */
  void leaveForGood() {
    leave();
    lose();
  }

  void join() {
    departure = null;
    ended = false;
    left = false;
    tree = mounts == 0 ? null : tree;
    joinRef = socket.join(topic(), joinPayload());
    flash = null;
    settled();
    var reply = socket.reply(joinRef);
    if (reply == null) {
      throw new AssertionError("The join was not answered: " + frames());
    }
    if (reply.getString("status").equals("ok")) {
      mounts++;
    } else if (departure == null) {
      throw new AssertionError("The join was refused: " + reply.get("response"));
    }
  }

  private JsonObject joinPayload() {
    var params = JSON.createObjectBuilder();
    browser
        .connectParams()
        .forEach((name, value) -> params.add(name, engine.json().toValue(value)));
    params.add("_mounts", mounts).add("_mount_attempts", 0);
    if (referer != null) {
      params.add("_live_referer", referer);
    }
    var payload = JSON.createObjectBuilder();
    if (parent == null && redirect == null) {
      payload.add("url", absolute(path));
    } else if (parent == null) {
      payload.add("redirect", redirect);
    }
    var statics = statics();
    payload
        .add("params", params)
        .add("session", container.attr("data-phx-session"))
        .add("static", statics.isEmpty() ? JsonValue.NULL : JSON.createValue(statics))
        .add("sticky", container.hasAttr("data-phx-sticky"));
    if (flash != null) {
      payload.add("flash", flash);
    }
    return payload.build();
  }

  /** A view inside of another one keeps what the HTTP rendering gave it. */
  private String statics() {
    if (parent == null) {
      return container.attr("data-phx-static");
    }
    var first = main().redirect == null ? new Finder(page.html()).all("#" + container.id()) : null;
    return first == null || first.isEmpty() ? "" : first.get(0).attr("data-phx-static");
  }

  private String absolute(String local) {
    return browser.origin() + browser.contextPath() + local;
  }

  private void leave() {
    left = true;
    children.leave();
    if (joinRef != null && !ended) {
      socket.send(joinRef, topic(), "phx_leave", JsonValue.EMPTY_JSON_OBJECT);
      settled();
    }
  }

  private void perform(String type, Element element, String binding, Map<String, ?> extra) {
    if (!binding.startsWith("[")) {
      event(
          type, binding, value(element, extra, JsonValue.EMPTY_JSON_OBJECT), null, target(element));
      return;
    }
    boolean done = false;
    for (var command : (JsonArray) engine.json().read(binding)) {
      var name = command.asJsonArray().getString(0);
      var arguments = command.asJsonArray().getJsonObject(1);
      switch (name) {
        case "push" ->
            event(
                type,
                arguments.getString("event"),
                value(
                    element,
                    extra,
                    arguments.get("value") instanceof JsonObject given
                        ? given
                        : JsonValue.EMPTY_JSON_OBJECT),
                null,
                arguments.get("target") instanceof JsonNumber cid
                    ? Integer.valueOf(cid.intValue())
                    : target(element));
        case "patch", "navigate" -> follow(name, arguments.getString("href"));
        default -> {
          continue; // show, hide and their like concern the browser only
        }
      }
      done = true;
    }
    if (!done) {
      engine.nextStep();
    }
  }

  /** What an element says with its event: its own value, phx-value-*, and what the event adds. */
  private JsonObject value(Element element, Map<String, ?> extra, JsonObject given) {
    var value = JSON.createObjectBuilder(meta(element));
    switch (element.normalName()) {
      case "button", "option" -> value.add("value", element.attr("value"));
      case "li" -> value.add("value", 0);
      case "input" -> {
        boolean checkable = Set.of("checkbox", "radio").contains(element.attr("type"));
        if (!checkable) {
          value.add("value", element.attr("value"));
        } else if (element.hasAttr("checked")) {
          value.add("value", element.hasAttr("value") ? element.attr("value") : "on");
        }
      }
      default -> {}
    }
    extra.forEach((name, text) -> value.add(name, text.toString()));
    given.forEach(value::add);
    return value.build();
  }

  private static JsonObject meta(Element element) {
    var meta = JSON.createObjectBuilder();
    for (var attribute : element.attributes()) {
      if (attribute.getKey().startsWith("phx-value-")) {
        meta.add(attribute.getKey().substring("phx-value-".length()), attribute.getValue());
      }
    }
    return meta.build();
  }

  private void form(Element element, String binding, String encoded, JsonObject meta) {
    event("form", binding, engine.json().toValue(encoded), meta, target(element));
  }

  private JsonObject event(
      String type, String name, JsonValue value, @Nullable JsonObject meta, @Nullable Integer cid) {
    return event(type, name, value, meta, cid, null);
  }

  private JsonObject event(
      String type,
      String name,
      JsonValue value,
      @Nullable JsonObject meta,
      @Nullable Integer cid,
      @Nullable JsonObject uploads) {
    var payload =
        JSON.createObjectBuilder().add("type", type).add("event", name).add("value", value);
    if (meta != null) {
      payload.add("meta", meta);
    }
    if (cid != null) {
      payload.add("cid", cid);
    }
    if (uploads != null) {
      payload.add("uploads", uploads);
    }
    return ask("event", payload.build());
  }

  /** Sends a message of the page and returns what the server responds. */
  JsonObject ask(String event, JsonObject payload) {
    engine.nextStep();
    if (ended) {
      throw new AssertionError("The view of this page has ended; it cannot take '" + event + "'");
    }
    var ref = socket.send(joinRef, topic(), event, payload);
    settled();
    var reply = socket.reply(ref);
    if (reply == null) {
      throw new AssertionError("'" + event + "' was not answered: " + frames());
    }
    return reply.getJsonObject("response");
  }

  private LiveTester settled() {
    engine.settle();
    engine.throwFailures();
    forgetComponents();
    main().views().forEach(LiveTester::adopt);
    return this;
  }

  /** Components that are gone from the page are reported in two steps, as the client does. */
  private void forgetComponents() {
    var known = tree;
    if (known == null || ended || joinRef == null) {
      return;
    }
    var gone = new TreeSet<>(known.knownComponents());
    gone.removeAll(known.shownComponents());
    if (gone.isEmpty()) {
      return;
    }
    var cids = JSON.createObjectBuilder().add("cids", JSON.createArrayBuilder(gone)).build();
    socket.send(joinRef, topic(), "cids_will_destroy", cids);
    engine.settle();
    var ref = socket.send(joinRef, topic(), "cids_destroyed", cids);
    engine.settle();
    engine.throwFailures();
    var reply = socket.reply(ref);
    if (reply != null) {
      for (var cid : reply.getJsonObject("response").getJsonArray("cids")) {
        known.forget(((JsonNumber) cid).intValue());
      }
    }
  }

  /** What comes over the socket, for this view or one inside of it. */
  private void receive(TestSocket.Message message) {
    views().forEach(view -> view.accept(message));
  }

  private void accept(TestSocket.Message message) {
    if (parent != null && !message.topic().equals(topic())) {
      return;
    }
    frames.add(new Step<>(engine.step(), message.text()));
    if (!message.topic().equals(topic())
        || message.joinRef() == null
        || !message.joinRef().equals(joinRefOf(message))) {
      return;
    }
    switch (message.event()) {
      case "phx_reply" -> response(message.payload().getJsonObject("response"));
      case "diff" -> merge(message.payload());
      case "live_patch" -> patched(message.payload());
      case "live_redirect" -> departed(true, message.payload());
      case "redirect" -> departed(false, message.payload());
      case "phx_error", "phx_close" -> ended = true;
      default -> {}
    }
  }

  /** The reply to a join comes before {@link #join} knows its ref. */
  private @Nullable String joinRefOf(TestSocket.Message message) {
    return message.joinRef() != null && message.joinRef().equals(message.ref())
        ? message.ref()
        : joinRef;
  }

  private void response(JsonObject response) {
    if (response.get("rendered") instanceof JsonObject rendered) {
      diffs.add(new Step<>(engine.step(), engine.json().write(rendered)));
      tree = ClientTree.joined(extras(rendered));
      if (!rendered.containsKey("t")) {
        title = page.title();
      }
    }
    if (response.get("diff") instanceof JsonObject diff) {
      merge(diff);
    }
    if (response.get("events") instanceof JsonArray all) {
      pushed(all);
    }
    if (response.get("live_patch") instanceof JsonObject patch) {
      patched(patch);
    }
    if (response.get("live_redirect") instanceof JsonObject to) {
      departed(true, to);
    }
    if (response.get("redirect") instanceof JsonObject to) {
      departed(false, to);
    }
  }

  private void merge(JsonObject diff) {
    diffs.add(new Step<>(engine.step(), engine.json().write(diff)));
    var known = tree;
    if (known == null) {
      throw new AssertionError("A diff came before the view was joined: " + diff);
    }
    known.merge(extras(diff));
  }

  /** Takes title, events and reply out of a diff. */
  private JsonObject extras(JsonObject diff) {
    if (diff.get("t") instanceof JsonString text) {
      title = text.getString();
    }
    if (diff.get("e") instanceof JsonArray pushed) {
      pushed(pushed);
    }
    var rest = JSON.createObjectBuilder(diff).remove("t").remove("e");
    if (!(diff.get("r") instanceof JsonNumber)) {
      rest.remove("r");
    }
    return rest.build();
  }

  private void pushed(JsonArray all) {
    for (var event : all.getValuesAs(JsonArray.class)) {
      events.add(
          new Step<>(
              engine.step(),
              new PushedEvent(event.getString(0), event.getJsonObject(1), event.size() > 2)));
    }
  }

  private void patched(JsonObject patch) {
    path = local(patch.getString("to"));
    patched = new Step<>(engine.step(), path);
  }

  private void departed(boolean live, JsonObject to) {
    departure = new Departure(live, local(to.getString("to")), to.getString("flash", null));
    ended = true;
    main().departure = departure; // wherever it comes from, the page goes
  }

  private String local(String to) {
    return to.startsWith(browser.contextPath()) ? to.substring(browser.contextPath().length()) : to;
  }

  private Finder find() {
    return new Finder(tree == null ? container.html() : tree.markedHtml());
  }

  /** The component that the event of an element is meant for; null for the view. */
  private @Nullable Integer target(Element element) {
    var target = element.attr("phx-target");
    if (target.isEmpty()) {
      return null;
    }
    if (target.matches("\\d+")) {
      return Integer.valueOf(target);
    }
    var component = find().one(target).closest("[data-phx-component]");
    return component == null ? null : Integer.valueOf(component.attr("data-phx-component"));
  }
}
