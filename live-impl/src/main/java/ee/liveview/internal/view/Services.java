package ee.liveview.internal.view;

import ee.liveview.LiveConfig;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.mailbox.Timers;
import ee.liveview.internal.router.Router;

/**
 * What the process of every view uses.
 *
 * @param inline whether an idle view may take its turn on the thread that brought the message (see
 *     ServerQuirks)
 * @param liveViewVersion of the client that our pages load
 */
public record Services(
    LiveConfig config,
    Json json,
    PageTokens tokens,
    Router<ViewType> router,
    Contexts contexts,
    Timers timers,
    boolean inline,
    String liveViewVersion,
    Instances instances) {}
