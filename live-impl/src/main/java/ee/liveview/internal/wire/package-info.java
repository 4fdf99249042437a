/**
 * The frames of the Phoenix protocol, version 2. Texts and bytes come in and {@link
 * ee.liveview.internal.wire.Frame} goes out, or a {@link
 * ee.liveview.internal.wire.ProtocolException} that knows its close code; replies and pushes go the
 * other way. The {@code channel} room calls it.
 */
@NullMarked
package ee.liveview.internal.wire;

import org.jspecify.annotations.NullMarked;
