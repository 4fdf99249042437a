/** An application to which files are sent. */
@NullMarked
package ee.liveview.servertests.uploads;

import org.jspecify.annotations.NullMarked;
