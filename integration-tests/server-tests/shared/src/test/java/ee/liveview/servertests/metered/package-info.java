/** The application behind {@code MicrometerIT}. */
@NullMarked
package ee.liveview.servertests.metered;

import org.jspecify.annotations.NullMarked;
