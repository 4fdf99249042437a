package ee.liveview.internal.view;

import ee.liveview.internal.channel.Connection;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong in a connected view, with all that a developer wants to see; nothing of it may
 * reach a page in production.
 *
 * @param sentence what failed, beginning with its code
 * @param activity what the view was doing, such as {@code event 'inc'}
 * @param event the event that it handled; null for none
 * @param connection of the page
 */
public record Failure(
    String sentence,
    ViewType view,
    String activity,
    @Nullable String event,
    Connection connection,
    Throwable cause) {}
