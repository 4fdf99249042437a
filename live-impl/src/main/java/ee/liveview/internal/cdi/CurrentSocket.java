package ee.liveview.internal.cdi;

import ee.liveview.ConnectInfo;
import ee.liveview.Flash;
import ee.liveview.JS;
import ee.liveview.LiveAsync;
import ee.liveview.LiveHooks;
import ee.liveview.LiveSocket;
import ee.liveview.LiveViewRef;
import ee.liveview.Messages;
import ee.liveview.Params;
import ee.liveview.RouteInfo;
import ee.liveview.internal.view.PartSocket;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What {@code @Inject LiveSocket} gives: the socket of whichever turn is running. */
final class CurrentSocket implements PartSocket {
  private final Turns turns;

  CurrentSocket(Turns turns) {
    this.turns = turns;
  }

  private LiveSocket current() {
    return turns.get().socket();
  }

  @Override
  public LiveAsync tasks() {
    return current();
  }

  @Override
  public LiveHooks ownHooks() {
    return current();
  }

  @Override
  public String id() {
    return current().id();
  }

  @Override
  public Class<?> view() {
    return current().view();
  }

  @Override
  public Optional<String> route() {
    return current().route();
  }

  @Override
  public Optional<RouteInfo> routeInfo(String path) {
    return current().routeInfo(path);
  }

  @Override
  public void skipRender() {
    current().skipRender();
  }

  @Override
  public Params session() {
    return current().session();
  }

  @Override
  public Optional<String> parent() {
    return current().parent();
  }

  @Override
  public String root() {
    return current().root();
  }

  @Override
  public ConnectInfo connectInfo() {
    return current().connectInfo();
  }

  @Override
  public void putPrivate(String key, Object value) {
    current().putPrivate(key, value);
  }

  @Override
  public <T> Optional<T> privateValue(String key, Class<T> type) {
    return current().privateValue(key, type);
  }

  @Override
  public int myself() {
    return current().myself();
  }

  @Override
  public boolean connected() {
    return current().connected();
  }

  @Override
  public URI uri() {
    return current().uri();
  }

  @Override
  public Params params() {
    return current().params();
  }

  @Override
  public String action() {
    return current().action();
  }

  @Override
  public Params connectParams() {
    return current().connectParams();
  }

  @Override
  public Optional<Principal> user() {
    return current().user();
  }

  @Override
  public boolean userInRole(String role) {
    return current().userInRole(role);
  }

  @Override
  public Optional<String> authToken() {
    return current().authToken();
  }

  @Override
  public boolean staticChanged() {
    return current().staticChanged();
  }

  @Override
  public String csrfToken() {
    return current().csrfToken();
  }

  @Override
  public String formToken(String form) {
    return current().formToken(form);
  }

  @Override
  public <T> T assignNew(String key, Supplier<T> value) {
    return current().assignNew(key, value);
  }

  @Override
  public void renderWith(String template) {
    current().renderWith(template);
  }

  @Override
  public void layout(String name) {
    current().layout(name);
  }

  @Override
  public Locale locale() {
    return current().locale();
  }

  @Override
  public void locale(Locale locale) {
    current().locale(locale);
  }

  @Override
  public Messages messages() {
    return current().messages();
  }

  @Override
  public void title(String title) {
    current().title(title);
  }

  @Override
  public Flash flash() {
    return current().flash();
  }

  @Override
  public void pushEvent(String name, Object payload) {
    current().pushEvent(name, payload);
  }

  @Override
  public void pushEventBeforePatch(String name, Object payload) {
    current().pushEventBeforePatch(name, payload);
  }

  @Override
  public void pushPatch(String to) {
    current().pushPatch(to);
  }

  @Override
  public void replacePatch(String to) {
    current().replacePatch(to);
  }

  @Override
  public void pushNavigate(String to) {
    current().pushNavigate(to);
  }

  @Override
  public void replaceNavigate(String to) {
    current().replaceNavigate(to);
  }

  @Override
  public void redirect(String to) {
    current().redirect(to);
  }

  @Override
  public void redirect(String to, int status) {
    current().redirect(to, status);
  }

  @Override
  public void redirectExternal(URI to) {
    current().redirectExternal(to);
  }

  @Override
  public String path(Class<?> view, Map<String, ?> params) {
    return current().path(view, params);
  }

  @Override
  public String path(String route, Map<String, ?> params) {
    return current().path(route, params);
  }

  @Override
  public JS js() {
    return current().js();
  }

  @Override
  public LiveViewRef self() {
    return current().self();
  }

  @Override
  public void subscribe(String topic) {
    current().subscribe(topic);
  }

  @Override
  public void unsubscribe(String topic) {
    current().unsubscribe(topic);
  }
}
