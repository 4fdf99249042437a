/**
 * The edge to WebSocket: {@link ee.liveview.internal.websocket.LiveSocketServlet} refuses or
 * upgrades, an endpoint feeds a {@link ee.liveview.internal.channel.Connection}, and {@link
 * ee.liveview.internal.websocket.ServerQuirks} knows what each server does differently.
 */
@NullMarked
package ee.liveview.internal.websocket;

import org.jspecify.annotations.NullMarked;
