package ee.liveview.internal.view;

import ee.liveview.Params;
import java.util.Map;
import java.util.Optional;

/** Whether a join may go on; decided before any user code runs. */
sealed interface Admission {

  /** The view may be mounted. */
  record Granted(
      ViewType type, PageUrl url, Params params, Map<String, String> flash, boolean navigated)
      implements Admission {}

  /** The join is answered with this reason. */
  record Refused(String reason) implements Admission {}

  Refused STALE = new Refused("stale");
  Refused UNAUTHORIZED = new Refused("unauthorized");

  /** The checks of a join, in the order of the wire contract (protocol §3.2). */
  static Admission of(String topic, JoinRequest join, Caller caller, Services services) {
    var tokens = services.tokens();
    if (join.session() == null) {
      return STALE;
    }
    var session =
        tokens.session(join.session()).filter(s -> topic.equals(LiveChannel.PREFIX + s.id()));
    if (session.isEmpty() || caller.session() == null || !caller.session().valid()) {
      return STALE;
    }
    Optional<PageTokens.Static> statics = Optional.empty();
    if (join.statics() != null) {
      statics = tokens.statics(join.statics()).filter(s -> s.id().equals(session.get().id()));
      if (statics.isEmpty()) {
        return STALE;
      }
    }
    return route(
        join,
        session.get(),
        statics.map(PageTokens.Static::flash).orElse(Map.of()),
        caller,
        services);
  }

  private static Admission route(
      JoinRequest join,
      PageTokens.Session session,
      Map<String, String> staticFlash,
      Caller caller,
      Services services) {
    boolean navigated = join.redirect() != null;
    var address = navigated ? join.redirect() : join.url();
    if (address == null) {
      return UNAUTHORIZED;
    }
    var url = PageUrl.parse(address, caller.contextPath());
    var match = url.flatMap(u -> services.router().find(u.path()));
    if (url.isEmpty() || match.isEmpty()) {
      return UNAUTHORIZED;
    }
    var type = match.get().target();
    boolean sameView = navigated || type.name().equals(session.view());
    if (!sameView || !type.session().equals(session.session()) || !type.access().allows(caller)) {
      return UNAUTHORIZED;
    }
    return new Granted(
        type,
        url.get(),
        url.get().params(match.get().params()),
        flash(join, navigated, staticFlash, services),
        navigated);
  }

  private static Map<String, String> flash(
      JoinRequest join, boolean navigated, Map<String, String> staticFlash, Services services) {
    if (join.flash() != null) {
      return services.tokens().readFlash(join.flash());
    }
    return join.mounts() == 0 && !navigated ? staticFlash : Map.of();
  }
}
