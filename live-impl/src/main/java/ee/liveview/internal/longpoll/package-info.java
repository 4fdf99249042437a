/**
 * The edge for browsers that get no WebSocket: the same frames, collected from one request to the
 * next.
 */
@NullMarked
package ee.liveview.internal.longpoll;

import org.jspecify.annotations.NullMarked;
