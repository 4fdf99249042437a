package ee.liveview.internal.view;

import ee.liveview.LiveConfig;
import ee.liveview.PubSub;
import ee.liveview.internal.i18n.Bundles;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.mailbox.Timers;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.router.Router;
import ee.liveview.internal.telemetry.Telemetry;
import ee.liveview.internal.upload.ResumableFiles;
import ee.liveview.spi.SocketHandler;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What the process of every view uses.
 *
 * @param liveViewVersion of the client that our pages load
 * @param files that were sent half, perhaps
 * @param workers run the tasks of views, outside of turns
 * @param assets the static files of the application
 * @param failures is told what goes wrong
 * @param handlers open channels of the application's own
 * @param components the components with state that templates may call
 * @param bundles the texts of the application
 * @param audience the views that observe what happens in the application
 */
public record Services(
    LiveConfig config,
    Json json,
    PageTokens tokens,
    ResumableFiles files,
    ViewTypes views,
    Contexts contexts,
    Timers timers,
    String liveViewVersion,
    Instances instances,
    Executor workers,
    Assets assets,
    Failures failures,
    List<SocketHandler> handlers,
    Map<ComponentType, ComponentBehaviour> components,
    PubSub pubsub,
    Audience audience,
    Telemetry telemetry,
    Bundles bundles,
    Clock clock) {

  /** Tells what happens around views. */
  public Requests requests() {
    return new Requests(telemetry);
  }

  /** The views by their addresses. */
  public Router<ViewType> router() {
    return views.router();
  }
}
