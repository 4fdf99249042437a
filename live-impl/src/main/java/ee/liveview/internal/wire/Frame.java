package ee.liveview.internal.wire;

import org.jspecify.annotations.Nullable;

/**
 * One message from the browser.
 *
 * @param joinRef names the join to which the message belongs; opaque
 * @param ref names the message, so that a reply can be matched; opaque
 */
public record Frame(
    @Nullable String joinRef, @Nullable String ref, String topic, String event, Payload payload) {}
