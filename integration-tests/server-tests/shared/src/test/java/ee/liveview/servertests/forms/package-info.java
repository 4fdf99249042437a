/** An application whose elements report what is done to them. */
@NullMarked
package ee.liveview.servertests.forms;

import org.jspecify.annotations.NullMarked;
