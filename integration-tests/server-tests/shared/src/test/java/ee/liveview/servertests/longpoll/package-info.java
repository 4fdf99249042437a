/** An application for browsers that get no WebSocket. */
@NullMarked
package ee.liveview.servertests.longpoll;

import org.jspecify.annotations.NullMarked;
