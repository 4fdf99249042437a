/** The application behind {@code TelemetryIT}: it tells what it was told. */
@NullMarked
package ee.liveview.servertests.telemetry;

import org.jspecify.annotations.NullMarked;
