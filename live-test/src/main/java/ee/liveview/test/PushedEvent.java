package ee.liveview.test;

import jakarta.json.JsonObject;

/**
 * An event that a view pushed to its page.
 *
 * <pre>{@code
 * assertThat(live.events()).extracting(PushedEvent::name).containsExactly("saved");
 * }</pre>
 *
 * <p>In Phoenix: what {@code assert_push_event/3} matches.
 *
 * <p>In Faces: a script added to a partial response.
 *
 * @param beforePatch whether the browser dispatches it before the page changes, not after
 */
public record PushedEvent(String name, JsonObject payload, boolean beforePatch) {}
