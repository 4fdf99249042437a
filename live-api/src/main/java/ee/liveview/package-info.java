/**
 * What an application imports: annotations, records and small interfaces.
 *
 * <p>Nothing here has an implementation; the engine is in {@code live-impl}, which an application
 * never names.
 */
@NullMarked
package ee.liveview;

import org.jspecify.annotations.NullMarked;
