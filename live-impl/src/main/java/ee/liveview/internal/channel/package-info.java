/**
 * One connection of a browser and the topics joined on it; the room between a transport and the
 * live views.
 */
@NullMarked
package ee.liveview.internal.channel;

import org.jspecify.annotations.NullMarked;
