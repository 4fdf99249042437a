/** Views inside of views, and inside of pages that are none. */
@NullMarked
package ee.liveview.servertests.nesting;

import org.jspecify.annotations.NullMarked;
