/** The application behind {@code DevelopmentIT}: a view that is being written. */
@NullMarked
package ee.liveview.servertests.development;

import org.jspecify.annotations.NullMarked;
