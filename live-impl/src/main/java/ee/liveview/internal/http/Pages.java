package ee.liveview.internal.http;

import ee.liveview.LiveConfig;
import ee.liveview.internal.dev.Development;
import ee.liveview.internal.view.Caller;
import ee.liveview.internal.view.DeadRender;
import ee.liveview.internal.view.PageTokens;
import ee.liveview.internal.view.Requests;
import ee.liveview.internal.view.Roles;
import ee.liveview.internal.view.RootLayouts;
import ee.liveview.internal.view.WebSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What answering a page request takes.
 *
 * @param requests tells of requests and of errors
 * @param callerContext captures the identity of a caller for other threads: a shared view may
 *     render a request in the turn of another thread
 * @param roles asks for the roles of a caller
 * @param development null in production
 */
public record Pages(
    LiveConfig config,
    DeadRender render,
    Requests requests,
    RootLayouts layouts,
    ClientAssets assets,
    StaticAssets files,
    PageTokens tokens,
    HttpSessions sessions,
    Function<HttpServletRequest, Executor> callerContext,
    Function<HttpServletRequest, Roles> roles,
    @Nullable Development development) {

  /** Who sends a request. */
  Caller caller(HttpServletRequest request, WebSession session) {
    return Callers.of(request, "http", callerContext.apply(request), session, roles.apply(request));
  }

  /** What is at the address of a request. */
  Optional<DeadRender.Found> find(HttpServletRequest request) {
    return find(request, PageFilter.address(request));
  }

  /**
   * What is at a path with its query, beginning with the context path, on the host of a request.
   */
  Optional<DeadRender.Found> find(HttpServletRequest request, String path) {
    return render.find(Callers.origin(request), path, request.getContextPath());
  }
}
