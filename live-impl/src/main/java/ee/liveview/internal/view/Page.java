package ee.liveview.internal.view;

import ee.liveview.ConnectInfo;
import ee.liveview.Flash;
import ee.liveview.Html;
import ee.liveview.JS;
import ee.liveview.LiveAsync;
import ee.liveview.LiveHooks;
import ee.liveview.LiveView;
import ee.liveview.LiveViewRef;
import ee.liveview.Messages;
import ee.liveview.Params;
import ee.liveview.RouteInfo;
import ee.liveview.internal.diff.Diff;
import ee.liveview.internal.diff.Differ;
import ee.liveview.internal.diff.Fingerprints;
import ee.liveview.internal.diff.HtmlRender;
import ee.liveview.internal.diff.Message;
import ee.liveview.internal.diff.Message.PushedEvent;
import ee.liveview.internal.i18n.Bundles;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.render.Block;
import ee.liveview.internal.render.ViewCall;
import ee.liveview.internal.render.ViewPlaces;
import ee.liveview.internal.router.LocalPath;
import ee.liveview.internal.template.expr.Scope;
import ee.liveview.internal.template.expr.Temporaries;
import ee.liveview.internal.token.Csrf;
import ee.liveview.internal.upload.PageUploads;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page as its view sees it: what it is told, and what it has been sent. Touched only in turns
 * of its instance.
 */
final class Page implements PartSocket, ViewPlaces {
  private final String id;
  private final boolean connected;
  private final Caller caller;
  private final Json json;
  private final Params connectParams;
  private final LiveViewRef self;
  private final FlashMessages flash;
  private final JS js;
  private final Assets assets;
  private final Fingerprints fingerprints = new Fingerprints();
  private final Parts parts;
  private final Assigned assigned = new Assigned();
  private final PageComponents components;
  private final Bundles bundles;
  private final Spans spans;
  private final PageUploads uploads;
  private final FormTokens formTokens = new FormTokens();

  private final ViewType type;
  private final Params session;
  private final boolean embedded;
  private final List<String> around;
  private final Map<String, Object> privates = new HashMap<>(0);
  private final boolean takesParams;
  private final ChildViews children;
  private final ViewTypes types;

  private Locale localeAround;
  private Locale locale;
  private Place place;
  private final Appearance appearance;
  private @Nullable Scope scope;
  private @Nullable Block rendered;
  private @Nullable String csrfToken;
  private String title;
  private @Nullable String changedTitle;
  private List<PushedEvent> events = List.of();
  private @Nullable Departure departure;
  private Departure.@Nullable Patch patch;

  /** The component that has asked for one of them; null when it was the view. */
  private @Nullable Part sender;

  private boolean skipsRender;
  private @Nullable PageTopics topics;
  private Supplier<Temporaries> temporaries = () -> Temporaries.NONE;

  Page(
      String id,
      boolean connected,
      Caller caller,
      Services services,
      Params connectParams,
      LiveViewRef self,
      Admission.Granted granted,
      ChildViews.Filling children,
      Supplier<Object> bean,
      PartTasks.@Nullable Workshop workshop) {
    this.id = id;
    this.connected = connected;
    this.caller = caller;
    this.json = services.json();
    this.bundles = services.bundles();
    this.connectParams = connectParams;
    this.self = self;
    this.flash = new FlashMessages(granted.flash());
    this.js = JS.addressing(path -> caller.contextPath() + LocalPath.check(path));
    this.place = granted.place();
    this.type = place.type();
    var embedding = granted.embedding();
    this.session = granted.session();
    this.embedded = embedding != null;
    this.around = embedding == null ? List.of() : embedding.around();
    this.localeAround = embedding == null ? caller.locale() : embedding.locale();
    this.locale = localeAround;
    this.takesParams = embedding == null || embedding.follows();
    this.children = new ChildViews(this, services.views(), json, children);
    this.types = services.views();
    this.assets = services.assets();
    this.spans = new Spans(services.telemetry(), type, this);
    this.appearance = new Appearance(type);
    if (embedded) {
      appearance.layout(LiveView.NO_LAYOUT);
    }
    this.title = embedded ? "" : type.title();
    this.parts = new Parts(this, type, bean, flash, workshop);
    this.uploads = new PageUploads(services.files(), caller.context());
    this.components = new PageComponents(this, parts, uploads, spans, services.components());
    this.changedTitle = title.isEmpty() ? null : title;
  }

  // What views ask.

  @Override
  public String id() {
    return id;
  }

  @Override
  public Class<?> view() {
    return type.type();
  }

  @Override
  public Optional<String> route() {
    return place.info().map(RouteInfo::route);
  }

  @Override
  public Optional<String> parent() {
    return around.stream().findFirst();
  }

  @Override
  public String root() {
    return around.isEmpty() ? id : around.get(1);
  }

  @Override
  public ConnectInfo connectInfo() {
    return caller.info();
  }

  @Override
  public boolean connected() {
    return connected;
  }

  @Override
  public URI uri() {
    return place.url().uri();
  }

  @Override
  public Params params() {
    return place.params();
  }

  @Override
  public void skipRender() {
    skipsRender = true;
  }

  @Override
  public Params session() {
    return session;
  }

  @Override
  public Optional<RouteInfo> routeInfo(String path) {
    return PageUrl.of(caller.origin(), caller.contextPath() + path, caller.contextPath())
        .flatMap(url -> Place.at(url, types.router()))
        .flatMap(Place::info);
  }

  @Override
  public String action() {
    return place.action();
  }

  @Override
  public Params connectParams() {
    return connectParams;
  }

  @Override
  public Optional<Principal> user() {
    return Optional.ofNullable(caller.user());
  }

  @Override
  public boolean userInRole(String role) {
    return caller.roles().has(role);
  }

  @Override
  public Optional<String> authToken() {
    return Optional.ofNullable(caller.authToken());
  }

  @Override
  public Flash flash() {
    return parts.current().flash();
  }

  @Override
  public JS js() {
    return js;
  }

  @Override
  public LiveViewRef self() {
    return self;
  }

  @Override
  public void subscribe(String topic) {
    if (topics != null) {
      topics.ask(topic);
    }
  }

  @Override
  public void unsubscribe(String topic) {
    if (topics != null) {
      topics.drop(topic);
    }
  }

  @Override
  public boolean staticChanged() {
    return connected
        && connectParams.value("_track_static").orElse(null) instanceof Collection<?> tracked
        && tracked.stream().anyMatch(address -> !current(address.toString()));
  }

  private boolean current(String address) {
    return PageUrl.parse(address, caller.contextPath())
        .filter(asset -> assets.current(asset.path(), asset.query()))
        .isPresent();
  }

  @Override
  public String csrfToken() {
    var known = csrfToken;
    if (known == null) {
      var session = caller.session();
      known = session == null ? "" : Csrf.mask(session.csrfSecret());
      csrfToken = known; // each mask is another text, and a page must not change for that
    }
    return known;
  }

  @Override
  public String formToken(String form) {
    return formTokens.of(form);
  }

  @Override
  public <T> T assignNew(String key, Supplier<T> value) {
    return assigned.get(key, value);
  }

  @Override
  public void putPrivate(String key, Object value) {
    privates.put(key, Objects.requireNonNull(value, key));
  }

  @Override
  public <T> Optional<T> privateValue(String key, Class<T> wanted) {
    return Optional.ofNullable(privates.get(key)).map(wanted::cast);
  }

  @Override
  public int myself() {
    return components
        .table()
        .cid(parts.currentComponent())
        .orElseThrow(
            () -> new IllegalStateException("the code of " + type.name() + " is no component's"));
  }

  /** A value that {@link #assignNew} has made already; on any thread. */
  @Nullable Object assigned(String key) {
    return assigned.known(key);
  }

  /** Says who may have values already. */
  void provide(Function<String, @Nullable Object> values) {
    assigned.from(values);
  }

  @Override
  public void layout(String name) {
    if (rendered != null) {
      throw new IllegalStateException(
          "the layout is chosen while mounting; this page has been shown already");
    }
    appearance.layout(name);
  }

  @Override
  public void renderWith(String template) {
    appearance.template(template);
  }

  @Override
  public Locale locale() {
    return locale;
  }

  @Override
  public void locale(Locale chosen) {
    locale = chosen;
  }

  /**
   * What is around it has this language now, and so has the page, unless it has chosen another one;
   * says whether it had another one before.
   */
  boolean follow(Locale around) {
    boolean follows = locale.equals(localeAround) && !around.equals(locale);
    localeAround = around;
    if (follows) {
      locale = around;
    }
    return follows;
  }

  @Override
  public Messages messages() {
    return bundles.of(locale);
  }

  @Override
  public void title(String newTitle) {
    if (!newTitle.equals(title)) {
      title = newTitle;
      changedTitle = newTitle;
    }
  }

  @Override
  public void pushEvent(String name, Object payload) {
    push(new PushedEvent(name, object(name, payload), false));
  }

  @Override
  public void pushEventBeforePatch(String name, Object payload) {
    push(new PushedEvent(name, object(name, payload), true));
  }

  private void push(PushedEvent event) {
    if (events.isEmpty()) {
      events = new ArrayList<>(1);
    }
    events.add(event);
  }

  @Override
  public void pushPatch(String to) {
    checkPatch(to);
    patch = new Departure.Patch(LocalPath.check(to), false);
    sent();
  }

  @Override
  public void replacePatch(String to) {
    checkPatch(to);
    patch = new Departure.Patch(LocalPath.check(to), true);
    sent();
  }

  @Override
  public void pushNavigate(String to) {
    departure = new Departure.Navigate(LocalPath.check(to), false);
    sent();
  }

  @Override
  public void replaceNavigate(String to) {
    departure = new Departure.Navigate(LocalPath.check(to), true);
    sent();
  }

  @Override
  public void redirect(String to) {
    departure = new Departure.Redirect(LocalPath.check(to));
    sent();
  }

  @Override
  public LiveAsync tasks() {
    return parts.current().tasks();
  }

  @Override
  public LiveHooks ownHooks() {
    return parts.current().hooks();
  }

  private void checkPatch(String to) {
    if (embedded) {
      throw new IllegalStateException(
          type.name()
              + " is shown inside of a page, whose URL is not its own, and cannot patch to "
              + to
              + "; send the page there with pushNavigate, or ask the view around it");
    }
  }

  @Override
  public void redirect(String to, int status) {
    departure = Departure.Redirect.local(to, status);
    sent();
  }

  @Override
  public void redirectExternal(URI to) {
    departure = Departure.Redirect.external(to);
    sent();
  }

  @Override
  public String path(Class<?> view, Map<String, ?> params) {
    return new ViewPaths(types).path(view, params);
  }

  @Override
  public String path(String route, Map<String, ?> params) {
    return new ViewPaths(types).path(route, params);
  }

  private JsonValue object(String event, Object payload) {
    var value = json.toValue(payload);
    if (value instanceof JsonObject) {
      return value;
    }
    throw new IllegalArgumentException(
        "the payload of event '"
            + event
            + "' must become a JSON object, but became "
            + value.getValueType());
  }

  // What the life cycle asks.

  /** Says where the page subscribes; it does not for HTTP. */
  void listen(PageTopics connected) {
    topics = connected;
  }

  Caller caller() {
    return caller;
  }

  Spans spans() {
    return spans;
  }

  Place place() {
    return place;
  }

  PageUrl url() {
    return place.url();
  }

  /** The flash messages of the view. */
  FlashMessages viewFlash() {
    return flash;
  }

  /** A component that sends the page elsewhere, or to another URL, gives its messages along. */
  void takeFlash() {
    if (sender != null) {
      sender.flash().moveTo(flash);
      sender = null;
    }
  }

  private void sent() {
    sender = parts.currentComponent() == null ? null : parts.current();
  }

  /** Whether it is not the view at the address of the page. */
  boolean embedded() {
    return embedded;
  }

  /** Whether it is told its parameters, because they may become others. */
  boolean takesParams() {
    return takesParams;
  }

  String title() {
    return title;
  }

  @Nullable Departure departure() {
    return departure;
  }

  /** The change of URL asked for, once. */
  Departure.@Nullable Patch takePatch() {
    var taken = patch;
    patch = null;
    return taken;
  }

  void moveTo(Place newPlace) {
    place = newPlace;
  }

  /** In the first rendering there is no URL to be changed: the request goes there. */
  void patchIsRedirect() {
    var asked = takePatch();
    if (asked != null && departure == null) {
      departure = new Departure.Redirect(asked.to());
    }
  }

  /** A view inside of it has sent the page away during the first rendering. */
  void leaveWith(Page child) {
    departure = child.departure;
    child.flash.all().forEach(flash::put);
  }

  @Override
  public String place(ViewCall call) {
    return children.place(call);
  }

  boolean hasEvents() {
    return !events.isEmpty();
  }

  /** The events alone, for a page that is about to be left. */
  Message takeEvents() {
    return new Message(Diff.PageDiff.NONE, drainEvents(), null, null);
  }

  /** Whether this turn goes without rendering; to be asked once in each. */
  boolean takeSkip() {
    boolean skips = skipsRender;
    skipsRender = false;
    return skips;
  }

  /** What else waits for the page than what rendering finds. */
  Message takeUnrendered(@Nullable JsonValue reply) {
    return message(Diff.PageDiff.NONE, reply);
  }

  /** Renders, compares, and takes along what else waits for the page. */
  Message takeMessage(Object bean, @Nullable JsonValue reply) {
    var changes = spans.render(() -> render(bean));
    parts.rendered();
    return message(changes, reply);
  }

  private Message message(Diff.PageDiff changes, @Nullable JsonValue reply) {
    var newTitle = changedTitle;
    changedTitle = null;
    return new Message(changes, drainEvents(), newTitle, reply);
  }

  /** What changed since the last rendering; everything the first time. */
  Diff.PageDiff render(Object bean) {
    var template = appearance.look().template().current();
    var current = scope;
    if (current == null || template.block() != rendered) {
      current = template.newScope(bean, type.globals()).with(temporaries.get());
      scope = current;
      rendered = template.block();
    }
    children.begin();
    var diff = Differ.diff(template, current, fingerprints, components.table());
    children.end();
    return diff;
  }

  /** It has been told what is new and kept for the next rendering only. */
  void shown() {
    components.table().toldStreams().forget();
    components.table().resetTemporaries();
  }

  /** Gives back what it can make again. */
  void hibernate() {
    scope = null;
    fingerprints.compact();
    components.table().compact();
  }

  /** All of it as HTML, for a page that ends with the request. */
  String html(Object bean) {
    var template = appearance.look().template().current();
    return spans.render(
        () ->
            HtmlRender.html(template, template.newScope(bean, type.globals()), components.table()));
  }

  /** The hooks of the view. */
  PartHooks hooks() {
    return parts.hooks();
  }

  PageComponents components() {
    return components;
  }

  PageUploads uploads() {
    return uploads;
  }

  /** Says which fields of its bean are for one rendering only. */
  void temporaries(Supplier<Temporaries> fields) {
    temporaries = fields;
  }

  FormTokens formTokens() {
    return formTokens;
  }

  /** What the turn that runs has led to so far. */
  Submissions.Result result(@Nullable JsonValue reply) {
    takeFlash();
    return new Submissions.Result(reply, flash.fresh(), List.copyOf(events), departure, patch);
  }

  /** The same once more, for a page that may not have heard of it. */
  @Nullable JsonValue repeat(Submissions.Result result) {
    if (!result.visible()) {
      flash.info(messages().getOrDefault("live.sentAlready", "This has been sent already."));
    }
    result.flash().forEach(flash::put);
    result.events().forEach(this::push);
    departure = result.departure();
    patch = result.patch();
    return result.reply();
  }

  /** What the view adds to the head of the first HTML. */
  Html head(Object bean) {
    var template = appearance.look().head().get();
    return Html.raw(
        template == null ? "" : HtmlRender.html(template, template.newScope(bean, type.globals())));
  }

  private List<PushedEvent> drainEvents() {
    var drained = events;
    events = List.of();
    return drained;
  }
}
