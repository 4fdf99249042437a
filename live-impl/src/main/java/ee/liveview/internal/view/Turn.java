package ee.liveview.internal.view;

import ee.liveview.LiveSocket;

/**
 * What is current while code of a view runs.
 *
 * @param scope the live scope
 * @param socket the page that is served
 * @param caller who caused it
 * @param http whether it runs inside an HTTP request, where the container's own session and request
 *     scope are active
 */
public record Turn(LiveScope scope, LiveSocket socket, Caller caller, boolean http) {}
