package ee.liveview.internal.cdi;

import ee.liveview.internal.problem.ProblemCode;
import java.util.EnumSet;
import java.util.Set;

/**
 * What can be wrong with the class of a live view; all are reported together when the application
 * is deployed.
 */
enum DefinitionProblem implements ProblemCode {
  /** {@code @LiveView("/x") class XView {}} and no XView.html beside it. */
  NO_TEMPLATE("LIVE-D001"),
  /** {@code @LiveView("/x")} on two classes. */
  SAME_ROUTE("LIVE-D002"),
  /** A brace in a route that is never closed. */
  BAD_ROUTE("LIVE-D003"),
  /** Two {@code @OnEvent} methods named {@code inc}. */
  SAME_EVENT("LIVE-D004"),
  /** {@code @OnTick(every = "soon")}. */
  BAD_INTERVAL("LIVE-D005"),
  /** {@code @OnInfo void on()} or with two messages. */
  BAD_INFO("LIVE-D006"),
  /** {@code @OnEvent void add(Thread t)}. */
  BAD_PARAMETER("LIVE-D007"),
  /** {@code @Param static final int page = 1}. */
  BAD_FIELD("LIVE-D008"),
  /** {@code @LiveView("/x") @RequestScoped}. */
  BAD_SCOPE("LIVE-D009"),
  /** {@code phx-click="inrc"} and no such event. */
  NO_HANDLER("LIVE-D010"),
  /** A class that the platform does not let us look into. */
  NO_ACCESS("LIVE-D011"),
  /** {@code @Imports({java.util.Date.class, java.sql.Date.class})}. */
  BAD_IMPORT("LIVE-D012"),
  /** {@code phx-click="add" phx-value-bye="1"} and no such parameter. */
  UNKNOWN_VALUE("LIVE-D013"),
  /** {@code @Temporary final List<String> rows}. */
  BAD_TEMPORARY("LIVE-D014"),
  /** {@code String flash} in a live view. */
  RESERVED_NAME("LIVE-D015"),
  /** {@code @FunctionComponent("Card")}. */
  BAD_COMPONENT("LIVE-D020"),
  /** {@code @FunctionComponent("app:card")} on two records. */
  SAME_COMPONENT("LIVE-D021"),
  /** {@code @FunctionComponent("app:card") class Card {}}. */
  NO_RECORD("LIVE-D022"),
  /** {@code @Attr(required = true, defaultValue = "a") String kind}. */
  BAD_ATTRIBUTE("LIVE-D023"),
  /** {@code @LiveComponent("app:rating") class Rating {}} without {@code @Attr String id}. */
  COMPONENT_ID("LIVE-D024"),
  /** {@code @OnInfo} in a {@code @LiveComponent}. */
  NOT_IN_COMPONENT("LIVE-D025"),
  /** {@code @OnUpdate void load(String name)}. */
  BAD_UPDATE("LIVE-D026"),
  /** A file of a {@code TemplateEngine} that it does not understand. */
  FOREIGN_TEMPLATE("LIVE-D027"),
  /** {@code @LiveView(value = "/x", layout = "/ui/wdie.html")} and no such file. */
  NO_LAYOUT("LIVE-D030"),
  /** Two packages with {@code @LiveSession("admin")} that differ. */
  SAME_SESSION("LIVE-D031"),
  /** {@code @LiveView(value = "/x", container = "main")}. */
  BAD_CONTAINER("LIVE-D032"),
  /** {@code <live:link navigate="/ordres">} and no view there. */
  NO_ADDRESS("LIVE-D033"),
  /** {@code @OnParams} in a view without a route, where no bridge shows it. */
  NO_URL("LIVE-D034"),
  /** {@code @Subscribe("room:{romo}")} and neither a field nor a path parameter of that name. */
  BAD_TOPIC("LIVE-D040"),
  /** {@code @Subscribe("news") void on()} or with two messages. */
  BAD_SUBSCRIBE("LIVE-D041"),
  /** {@code void on(@Observes Changed event, Repository repository)} in a live view. */
  BAD_OBSERVER("LIVE-D042"),
  /** {@code @RolesAllowed("admin") @OnMount void load()}. */
  NO_ACCESS_CHECK("LIVE-D043"),
  /** {@code @OnAsync void done(Report report)}. */
  BAD_ASYNC("LIVE-D060"),
  /** Two methods with {@code @OnAsync("report")}. */
  SAME_ASYNC("LIVE-D061"),
  /** {@code @LiveView(value = "/x", onMount = SignedIn.class)} and no bean of that class. */
  NO_HOOK("LIVE-D062"),
  /** {@code @AllowUpload(accept = "pictures") Upload photos}, or in a shared view. */
  BAD_UPLOAD("LIVE-D080");

  private static final Set<DefinitionProblem> ADJUSTABLE =
      EnumSet.of(NO_HANDLER, UNKNOWN_VALUE, NO_ADDRESS);

  private final String code;

  DefinitionProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public boolean adjustable() {
    return ADJUSTABLE.contains(this);
  }
}
