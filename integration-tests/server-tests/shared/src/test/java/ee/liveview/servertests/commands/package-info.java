/** An application whose elements run commands in the browser. */
@NullMarked
package ee.liveview.servertests.commands;

import org.jspecify.annotations.NullMarked;
