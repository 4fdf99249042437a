/** An application whose elements report what is done to them. */
@NullMarked
package ee.liveview.servertests.bindings;

import org.jspecify.annotations.NullMarked;
