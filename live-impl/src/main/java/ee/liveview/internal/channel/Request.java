package ee.liveview.internal.channel;

import ee.liveview.internal.wire.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A message of the browser to the channel of one topic.
 *
 * @param ref to be named in the reply; without it nobody waits for one
 */
public record Request(@Nullable String ref, String event, Payload payload) {}
