package ee.liveview.internal.view;

import ee.liveview.ConnectInfo;
import ee.liveview.MountHook;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.router.Route;
import ee.liveview.internal.template.expr.Temporaries;
import ee.liveview.internal.upload.UploadSpec;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a view before anybody opens it.
 *
 * @param name the name of its class, which tokens carry
 * @param type its class
 * @param log at which level what it does is logged
 * @param routes its addresses; none for a view that is shown only inside of others
 * @param session the live session it belongs to
 * @param title the first page title; empty for none
 * @param access who may see it
 * @param container the element around it
 * @param looks its own template in its layouts
 * @param others other templates that it may choose, by their names
 * @param bean the contextual instance of the running turn
 * @param globals names in reach of its template besides its own members
 * @param hooks decide before it is mounted whether it is
 * @param sessionValues what its live session gives it when a page is loaded
 */
public record ViewType(
    String name,
    Class<?> type,
    Level log,
    List<ViewRoute> routes,
    String session,
    String title,
    Sharing sharing,
    Access access,
    Container container,
    Looks looks,
    Map<String, Looks> others,
    Supplier<Object> bean,
    Map<String, Supplier<@Nullable Object>> globals,
    List<MountHook> hooks,
    Function<ConnectInfo, Map<String, ?>> sessionValues,
    Handlers handlers) {

  /**
   * A view in its app layout.
   *
   * @param template the layout with the view in it
   * @param head what both add to the head of the first HTML, as it is now; gives null for nothing
   */
  public record Look(TemplateSlot template, Supplier<@Nullable CompiledTemplate> head) {}

  /**
   * A template in each app layout that the view may have.
   *
   * @param first what is shown unless another layout is chosen
   * @param byLayout by the name of the layout
   */
  public record Looks(Look first, Map<String, Look> byLayout) {}

  /** What it shows unless it chooses something else. */
  public TemplateSlot template() {
    return looks.first().template();
  }

  /** What is said of one of its addresses. */
  ViewRoute at(Route route) {
    return routes.stream().filter(r -> r.route() == route).findFirst().orElseThrow();
  }

  /** Who shares an instance. */
  public enum Sharing {
    PAGE,
    SESSION,
    APPLICATION
  }

  /** The methods of a view, by what calls them. */
  public record Handlers(
      List<Handler> fields,
      List<Handler> mount,
      List<Handler> params,
      Map<String, Handler> events,
      List<Info> infos,
      List<Tick> ticks,
      AsyncMembers async,
      List<Handler> terminate,
      Incoming incoming,
      List<UploadSpec> uploads,
      List<Temporaries.Field> temporaries,
      List<Handler> failed) {

    /** The methods that are told of an end: of a crash only those that ask why. */
    List<Handler> ending(boolean crashed) {
      return crashed ? failed : terminate;
    }

    /** The {@code @OnInfo} method that takes a message. */
    Optional<Handler> info(Object message) {
      return Info.best(infos, message);
    }
  }

  /** A method that takes messages of a type. */
  public record Info(Class<?> type, Handler handler) {

    /** The method of the most specific type that fits a message. */
    static Optional<Handler> best(List<Info> infos, Object message) {
      Info best = null;
      for (var info : infos) {
        if (info.type().isInstance(message)
            && (best == null || best.type().isAssignableFrom(info.type()))) {
          best = info;
        }
      }
      return Optional.ofNullable(best).map(Info::handler);
    }
  }

  /** An {@code @OnTick} method. */
  public record Tick(Duration every, Handler handler) {}
}
