/**
 * The edge to WebSocket: {@link ee.liveview.internal.websocket.LiveSocketServlet} refuses or
 * upgrades, and an endpoint feeds a {@link ee.liveview.internal.channel.Connection}.
 */
@NullMarked
package ee.liveview.internal.websocket;

import org.jspecify.annotations.NullMarked;
