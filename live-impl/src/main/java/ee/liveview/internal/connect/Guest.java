package ee.liveview.internal.connect;

import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.channel.Transport;
import ee.liveview.internal.view.WebSession;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a connection.
 *
 * @param session the HTTP session; null when there is none or the CSRF token is not of it
 * @param connect makes the connection once messages can be sent
 */
public record Guest(@Nullable WebSession session, Function<Transport, Connection> connect) {}
