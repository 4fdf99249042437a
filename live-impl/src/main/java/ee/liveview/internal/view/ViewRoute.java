package ee.liveview.internal.view;

import ee.liveview.internal.router.Route;

/**
 * One of the addresses of a view.
 *
 * @param action what the view is asked to do there; empty for nothing in particular
 */
public record ViewRoute(Route route, String action) {}
