package ee.liveview.internal.view;

import ee.liveview.internal.router.Route;
import java.util.Map;

/**
 * One of the addresses of a view.
 *
 * @param host where it is; empty for everywhere
 * @param action what the view is asked to do there; empty for nothing in particular
 * @param name by which code speaks of it; empty for none
 * @param container the element around the view there
 * @param metadata what else is said of it
 */
public record ViewRoute(
    Route route,
    String host,
    String action,
    String name,
    Container container,
    Map<String, String> metadata) {}
