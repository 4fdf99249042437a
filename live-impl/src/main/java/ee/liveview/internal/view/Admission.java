package ee.liveview.internal.view;

import ee.liveview.Params;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a join may go on; decided before any user code runs. */
sealed interface Admission {

  /**
   * The view may be mounted.
   *
   * @param session values of its live session; of a view inside of another one what it was given
   * @param embedding null for the view at the address of the page
   * @param navigated whether the browser came from another view without loading a page
   */
  record Granted(
      Place place,
      Params session,
      Map<String, Object> flash,
      @Nullable Embedding embedding,
      boolean navigated)
      implements Admission {

    /** For the view at the address of a page that is loaded. */
    static Granted loaded(Place place, Params session, Map<String, Object> flash) {
      return new Granted(place, session, flash, null, false);
    }

    /** For a view inside of another one, or of a page that is none. */
    static Granted inside(
        ViewType type, PageUrl url, Map<String, Object> flash, Embedding embedding) {
      var values = embedding.params();
      return new Granted(new Place(type, url, values, null), values, flash, embedding, false);
    }
  }

  /** The join is answered with this reason. */
  record Refused(String reason) implements Admission {}

  Refused STALE = new Refused("stale");
  Refused UNAUTHORIZED = new Refused("unauthorized");
  Refused PARENT_REDIRECT = new Refused("parent_redirect");

  /** The checks of a join, in the order of the wire contract (protocol §3.2). */
  static Admission of(
      String topic, JoinRequest join, Caller caller, Family family, Services services) {
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
    var staticFlash = statics.map(PageTokens.Static::flash).orElse(Map.of());
    var embedding = session.get().embedding();
    return embedding == null
        ? route(join, session.get(), staticFlash, caller, services)
        : embedded(join, session.get(), embedding, staticFlash, caller, family, services);
  }

  private static Admission route(
      JoinRequest join,
      PageTokens.Session session,
      Map<String, Object> staticFlash,
      Caller caller,
      Services services) {
    boolean navigated = join.redirect() != null;
    var address = navigated ? join.redirect() : join.url();
    if (address == null) {
      return UNAUTHORIZED;
    }
    var place =
        PageUrl.parse(address, caller.contextPath())
            .flatMap(url -> Place.at(url, services.router()));
    if (place.isEmpty()) {
      return UNAUTHORIZED;
    }
    var type = place.get().type();
    boolean sameView = navigated || type.name().equals(session.view());
    if (!sameView || !type.session().equals(session.session()) || !type.access().allows(caller)) {
      return UNAUTHORIZED;
    }
    return new Granted(
        place.get(),
        new Params(session.values()),
        flash(join, navigated, staticFlash, services),
        null,
        navigated);
  }

  /** A view inside of another one, or of a page that is none, is what its token says. */
  private static Admission embedded(
      JoinRequest join,
      PageTokens.Session session,
      Embedding embedding,
      Map<String, Object> staticFlash,
      Caller caller,
      Family family,
      Services services) {
    if (join.redirect() != null) {
      return UNAUTHORIZED; // only the view at the address of a page gives way to another one
    }
    if (!embedding.parent().isEmpty() && !family.has(embedding.parent())) {
      return family.departed(embedding.parent()) ? PARENT_REDIRECT : STALE;
    }
    var type = services.views().named(session.view());
    var url = PageUrl.parse(embedding.url(), caller.contextPath());
    if (type.isEmpty() || url.isEmpty()) {
      return STALE;
    }
    if (embedding.follows() && !embedding.user().equals(caller.name())) {
      return STALE; // what is around it was made for somebody else
    }
    if (!type.get().access().allows(caller)) {
      return UNAUTHORIZED;
    }
    return Granted.inside(
        type.get(), url.get(), flash(join, false, staticFlash, services), embedding);
  }

  private static Map<String, Object> flash(
      JoinRequest join, boolean navigated, Map<String, Object> staticFlash, Services services) {
    if (join.flash() != null) {
      return services.tokens().readFlash(join.flash());
    }
    return join.mounts() == 0 && !navigated ? staticFlash : Map.of();
  }
}
