/** A page for some people only, and how they log in and out with Jakarta Security. */
@NullMarked
package ee.liveview.showcase.team;

import org.jspecify.annotations.NullMarked;
