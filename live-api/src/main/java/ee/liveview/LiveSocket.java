package ee.liveview;

import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The connection of a live view to its page: injected into a view, or taken as a parameter of its
 * methods.
 *
 * <pre>{@code
 * @Inject LiveSocket live;
 *
 * @OnEvent
 * void rename(@Param("name") String name) {
 *   live.title(name);
 *   live.pushEvent("renamed", Map.of("name", name));
 * }
 * }</pre>
 *
 * <p>The injected object is a proxy that means the view whose turn is running; outside a turn every
 * call throws {@code jakarta.enterprise.context.ContextNotActiveException}. To reach a view from
 * another thread take {@link #self()} along. In a shared view (session or application scope) it
 * means the page whose event is being handled.
 *
 * <p>In Phoenix: {@code Phoenix.LiveView.Socket} and the functions of {@code Phoenix.LiveView}.
 *
 * <p>In Faces: {@code FacesContext}.
 */
public interface LiveSocket extends LiveAsync, LiveHooks {

  /**
   * The id of the view's root element: a letter and four letters and digits, unique within its
   * page. It is short because it travels in every message; pages of other servers, or of this one
   * after a restart, may have the same, so it is no key for what is kept elsewhere.
   */
  String id();

  /** The class of the view. */
  Class<?> view();

  /**
   * The route by which the page was reached, as {@link LiveView#value()} or {@link LiveRoute} has
   * it: {@code "/orders/{id}"}. Empty for a view inside of another one or of a page that is none:
   * its {@link #params()} are what it was given there.
   *
   * <p>In Phoenix: {@code :not_mounted_at_router}.
   */
  Optional<String> route();

  /**
   * The id of the view around this one; empty for the view at the address of the page, one in a
   * page that is no live view, and a sticky one.
   */
  Optional<String> parent();

  /** The id of the outermost view around this one; its own when there is none. */
  String root();

  /** The request or connection of the page. */
  ConnectInfo connectInfo();

  /** False while the first HTML is rendered for HTTP, true once the browser has joined. */
  boolean connected();

  /** The URL of the page. */
  URI uri();

  /** Path and query parameters of the page. */
  Params params();

  /**
   * What the {@link SessionValues} of its {@link LiveSession} gave when the page was loaded; of a
   * view inside of another one what that gave it.
   *
   * <p>In Phoenix: the {@code session} argument of {@code mount/3}.
   */
  Params session();

  /**
   * What is known of the route at an address of this application; empty when no live view is there.
   *
   * @param path relative to the context path, with or without a query
   *     <p>In Phoenix: {@code Phoenix.Router.route_info/4}.
   */
  Optional<RouteInfo> routeInfo(String path);

  /**
   * What the view is asked to do at the URL of the page, as its route says; empty when it says
   * nothing, and for a view inside of another one. In templates {@code live.action()}.
   *
   * <p>In Phoenix: {@code @live_action}.
   */
  String action();

  /**
   * What the page passed as connect parameters ({@code params} of the client's LiveSocket); empty
   * for HTTP.
   */
  Params connectParams();

  /** The logged-in user, as the servlet container knows it. */
  Optional<Principal> user();

  /**
   * Whether the user has a role, as the servlet container said when the page connected.
   *
   * <pre>{@code
   * <button :if="live.userInRole('admin')" phx-click="delete">Delete</button>
   * }</pre>
   *
   * <p>What it hides can still be asked for by a forged message: what must not happen is guarded by
   * {@code @RolesAllowed} on the event.
   *
   * @param role one that a {@code @RolesAllowed} or {@code @DeclareRoles} of a live view or
   *     component names
   * @throws IllegalArgumentException for any other role
   */
  boolean userInRole(String role);

  /**
   * The token that the page passed as {@code authToken} of the client's LiveSocket; empty for HTTP.
   * It is what the browser says: verify it before you trust it.
   *
   * <p>In Phoenix: {@code :auth_token} of the connect info.
   */
  Optional<String> authToken();

  /**
   * Whether assets that the page marked with {@code phx-track-static} have other addresses by now
   * than those it loaded, as after a deployment: time to ask the user to load the page anew. False
   * for HTTP; true for an address that is no asset of this application.
   *
   * <p>In Phoenix: {@code static_changed?/1}.
   */
  boolean staticChanged();

  /**
   * A token that shows a request to come from a page of this HTTP session; the same one as long as
   * the page is open. For {@code data-csrf} of a link and for a hidden field {@code _csrf_token}.
   *
   * <p>In Phoenix: {@code get_csrf_token/0}.
   */
  String csrfToken();

  /**
   * A token for a hidden field {@code _once} of a form with {@code phx-submit}, with which each
   * submission is handled once: sent again with the same content, after a reconnect for example, it
   * is answered with what came of it the first time. The next submission has another token. {@code
   * live:form} writes the field itself.
   *
   * <pre>{@code
   * <form id="order" phx-change="change" phx-submit="buy">
   *   <input type="hidden" name="_once" value="#{live.formToken('order')}">
   * }</pre>
   *
   * <p>In Phoenix: nothing; the handler runs again.
   *
   * <p>In Faces: {@code o:form} with {@code o:requestToken}-like guards of component libraries.
   *
   * @param form the id of the form element, empty for none
   */
  String formToken(String form);

  /**
   * Chooses the app layout of this page; to be called while mounting.
   *
   * @param name one of {@link LiveView#layout()}, the layout of the live session, {@code
   *     /liveview/app.html}, or {@link LiveView#NO_LAYOUT}
   * @throws IllegalArgumentException for any other name
   * @throws IllegalStateException when the page has been shown already
   */
  void layout(String name);

  /**
   * Shows the page with another template from now on, for example one for the first HTML that says
   * what is to come.
   *
   * <pre>{@code
   * @OnMount
   * void mount() {
   *   if (!live.connected()) {
   *     live.renderWith("/ui/waiting.html");
   *   }
   * }
   * }</pre>
   *
   * <p>In Phoenix: {@code render_with/2}.
   *
   * @param template one of {@link LiveView#renderWith()}, or {@link LiveView#OWN_TEMPLATE}
   * @throws IllegalArgumentException for any other name
   */
  void renderWith(String template);

  /**
   * A value that the page has already, or else the one that is made here and kept for the next
   * time: the same key gives the same value as long as the page is open. For the first HTML it is
   * taken from the attribute of that name of the HTTP request, where a filter may have left it, so
   * that what the filter has looked up is not looked up again. A view inside of another one takes
   * what that one has made under the key; since the two may run at once it should be immutable.
   *
   * <pre>{@code
   * customer = live.assignNew("customer", () -> customers.of(live.user()));
   * }</pre>
   *
   * <p>In Phoenix: {@code assign_new/3}.
   *
   * <p>In Faces: a value expression on the request scope.
   *
   * @throws ClassCastException where the result is used, if the value under the key is of another
   *     type
   */
  <T> T assignNew(String key, Supplier<T> value);

  /**
   * Keeps a value with the page that no template sees and no rendering asks for: for libraries,
   * under a key that begins with their name.
   *
   * <p>In Phoenix: {@code put_private/3}.
   */
  void putPrivate(String key, Object value);

  /**
   * A value that {@link #putPrivate} has kept.
   *
   * @throws ClassCastException if it is of another type
   */
  <T> Optional<T> privateValue(String key, Class<T> type);

  /**
   * The number of the component whose code is running, as its template knows it by {@code myself}:
   * for {@link LiveViewRef#sendUpdate(int, Map)}.
   *
   * @throws IllegalStateException when it is code of the view
   */
  int myself();

  /**
   * The language of this page: the one that the browser likes best, until {@link #locale(Locale)}
   * sets another one. Each page of a shared view has its own.
   *
   * <p>In Phoenix: {@code Gettext.get_locale/1}.
   */
  Locale locale();

  /**
   * Sets the language of this page, best while mounting. What is shown follows it as far as it is
   * evaluated anew, and so do the views inside of this one that have chosen no other.
   *
   * <p>In Phoenix: {@code Gettext.put_locale/2}.
   */
  void locale(Locale locale);

  /**
   * The texts of the application in the language of this page; templates know them as {@code msg}.
   */
  Messages messages();

  /** Changes the page title. */
  void title(String title);

  /**
   * The flash messages of the view, or in the code of a component those of its own: they are shown
   * by its template, and join those of the view when the component navigates, redirects or patches.
   */
  Flash flash();

  /**
   * Leaves the template out of this turn, for one that only pushes events, replies or sets the
   * title: nothing is compared, and no page of a shared view is shown anything. What was changed
   * nevertheless is shown by the next turn. While the view is mounted it has no effect.
   *
   * <pre>{@code
   * @OnEvent
   * void position(LiveSocket live, @Param("x") int x) {
   *   live.pushEvent("cursor", Map.of("x", x));
   *   live.skipRender();
   * }
   * }</pre>
   *
   * <p>In Phoenix: what happens by itself when no assign was touched.
   */
  void skipRender();

  /**
   * Sends an event to the page: the hook's {@code handleEvent} and a window event {@code phx:name},
   * after the page was patched.
   *
   * @param payload written with JSON-B; must become a JSON object, for example a {@code Map} or a
   *     record
   */
  void pushEvent(String name, Object payload);

  /** As {@link #pushEvent(String, Object)}, but dispatched before the page is patched. */
  void pushEventBeforePatch(String name, Object payload);

  /**
   * Changes the URL without leaving the view; {@link OnParams} runs again.
   *
   * @param to a path within the application, relative to the context path, starting with one {@code
   *     /}
   * @throws IllegalArgumentException if {@code to} is anything else
   */
  void pushPatch(String to);

  /** As {@link #pushPatch(String)}, replacing the current history entry. */
  void replacePatch(String to);

  /**
   * Goes to another live view of the same live session without loading the page.
   *
   * @param to a path within the application, relative to the context path, starting with one {@code
   *     /}
   * @throws IllegalArgumentException if {@code to} is anything else
   */
  void pushNavigate(String to);

  /** As {@link #pushNavigate(String)}, replacing the current history entry. */
  void replaceNavigate(String to);

  /**
   * Loads another page of the application.
   *
   * @param to a path within the application, relative to the context path, starting with one {@code
   *     /}
   * @throws IllegalArgumentException if {@code to} is anything else
   */
  void redirect(String to);

  /**
   * As {@link #redirect(String)}, with the status of the answer when the view says so in the first
   * rendering; a connected page takes no notice of it.
   *
   * @param status 301, 302, 303, 307 or 308
   * @throws IllegalArgumentException if {@code status} is anything else
   */
  void redirect(String to, int status);

  /**
   * Leaves the application for another host. Every other way of leaving a page refuses to, so that
   * an address that a user brought along cannot become an open redirect by accident: check where
   * this one leads.
   *
   * @param to an absolute {@code http} or {@code https} address
   * @throws IllegalArgumentException if {@code to} is anything else
   */
  void redirectExternal(URI to);

  /**
   * The path of a view, for {@link #pushPatch}, {@link #pushNavigate} and links. A class that is no
   * view does not compile as long as the class is gone, and is refused when it is none any more.
   *
   * <pre>{@code
   * live.pushNavigate(live.path(OrderView.class, Map.of("id", 7, "tab", "items")));   // /orders/7?tab=items
   * }</pre>
   *
   * <p>In Phoenix: verified routes, {@code ~p"/orders/7"}.
   *
   * @param params the parameters of its route; what is left of them becomes the query. Of several
   *     routes the one is taken that takes the most
   * @return relative to the context path, percent-encoded
   * @throws IllegalArgumentException if the class is no view with a route, or a parameter of the
   *     route is missing or empty
   */
  String path(Class<?> view, Map<String, ?> params);

  /** The path of a view whose route has no parameters. */
  default String path(Class<?> view) {
    return path(view, Map.of());
  }

  /**
   * The path of the route of a name, as {@link #path(Class, Map)}; for views with several routes.
   *
   * @param route {@link LiveView#name()} or {@link LiveRoute#name()}
   * @throws IllegalArgumentException if no route has the name, or a parameter of it is missing or
   *     empty
   */
  String path(String route, Map<String, ?> params);

  /**
   * Commands for the browser, none yet: the start of {@code live.js().show("#menu")}. Templates
   * know it as {@code JS}.
   *
   * <p>In Phoenix: {@code Phoenix.LiveView.JS}.
   */
  JS js();

  /**
   * Takes the messages of a {@link PubSub} topic from now on, in {@link OnInfo} methods; ends with
   * the view. Does nothing for HTTP, nor when the view is subscribed already. {@link Subscribe} is
   * the short way where the topic follows from the state of the view.
   *
   * <p>In Phoenix: {@code Phoenix.PubSub.subscribe/2} when {@code connected?/1}.
   */
  void subscribe(String topic);

  /** Takes the messages of a topic no more, if {@link #subscribe(String)} was called for it. */
  void unsubscribe(String topic);

  /** A handle on this view that other threads may use. */
  LiveViewRef self();
}
