/**
 * Messages by topic: {@link ee.liveview.internal.pubsub.PubSubs} takes a message from any code and
 * hands it to all subscribers of its topic in the same process, on the same thread, and once to the
 * adapter for those of other nodes. Views come in as {@link ee.liveview.internal.pubsub.Guest}, so
 * that their subscriptions end with them.
 */
@NullMarked
package ee.liveview.internal.pubsub;

import org.jspecify.annotations.NullMarked;
