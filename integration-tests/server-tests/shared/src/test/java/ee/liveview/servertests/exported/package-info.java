/** The application behind {@code ExportedTelemetryIT}. */
@NullMarked
package ee.liveview.servertests.exported;

import org.jspecify.annotations.NullMarked;
