package ee.liveview.internal.view;

import ee.liveview.LiveSocket;
import ee.liveview.Params;
import org.jspecify.annotations.Nullable;

/**
 * What a method of a view may ask for.
 *
 * @param params the payload of the event, or the parameters of the URL
 * @param message the message of an {@code @OnInfo} method, else null
 */
public record Call(LiveSocket socket, Params params, @Nullable Object message) {}
