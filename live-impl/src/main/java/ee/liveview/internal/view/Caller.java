package ee.liveview.internal.view;

import ee.liveview.ConnectInfo;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a request or connection.
 *
 * @param context runs a task on the calling thread with this caller's identity, naming context and
 *     class loader
 * @param user the logged-in user
 * @param session the HTTP session; null when its cookie or the CSRF token was missing or wrong
 * @param origin scheme, host and port of the page: {@code https://example.org}
 * @param contextPath empty or starting with a slash
 * @param roles of the user, as far as views ask for them
 * @param locale that the browser likes best
 * @param authToken what the page passed to the client as such, not verified
 * @param info about the request or connection
 * @param requestId that of the info, which every turn asks for; null when there is none
 */
public record Caller(
    Executor context,
    @Nullable Principal user,
    Roles roles,
    @Nullable WebSession session,
    String origin,
    String contextPath,
    Locale locale,
    @Nullable String authToken,
    ConnectInfo info,
    @Nullable String requestId) {

  /** The name of the user; empty for nobody. */
  String name() {
    return user == null ? "" : user.getName();
  }

  /** A caller of whom no more is known. */
  public Caller(
      Executor context,
      @Nullable Principal user,
      Roles roles,
      @Nullable WebSession session,
      String origin,
      String contextPath,
      Locale locale,
      @Nullable String authToken) {
    this(
        context,
        user,
        roles,
        session,
        origin,
        contextPath,
        locale,
        authToken,
        new ConnectInfo("http", URI.create(origin), "", "", Map.of()),
        null);
  }

  /** A caller without roles that passed no token of its own. */
  public Caller(
      Executor context,
      @Nullable Principal user,
      @Nullable WebSession session,
      String origin,
      String contextPath) {
    this(context, user, Roles.NONE, session, origin, contextPath, Locale.ENGLISH, null);
  }
}
