/** An application whose pages use the client in every way. */
@NullMarked
package ee.liveview.servertests.client;

import org.jspecify.annotations.NullMarked;
