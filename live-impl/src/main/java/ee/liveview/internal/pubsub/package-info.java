/**
 * Messages by topic: {@link ee.liveview.internal.pubsub.LocalPubSub} takes a message from any code
 * and hands it to all subscribers of its topic, in the same process and on the same thread. Views
 * come in as {@link ee.liveview.internal.pubsub.Guest}, so that their subscriptions end with them.
 */
@NullMarked
package ee.liveview.internal.pubsub;

import org.jspecify.annotations.NullMarked;
