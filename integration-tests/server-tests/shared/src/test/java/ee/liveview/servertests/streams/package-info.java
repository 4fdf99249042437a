/** An application that shows streams. */
@NullMarked
package ee.liveview.servertests.streams;

import org.jspecify.annotations.NullMarked;
