/**
 * One connection of a browser and the topics joined on it. A transport brings its frames to a
 * {@link ee.liveview.internal.channel.Connection}, which hands them to the {@link
 * ee.liveview.internal.channel.Channel} of the topic; what a channel sends leaves through its
 * {@link ee.liveview.internal.channel.Line}. Knows nothing of live views.
 */
@NullMarked
package ee.liveview.internal.channel;

import org.jspecify.annotations.NullMarked;
