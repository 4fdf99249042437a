/** Small pages that each show one thing, with their source beside it. */
@NullMarked
package ee.liveview.showcase.examples;

import org.jspecify.annotations.NullMarked;
