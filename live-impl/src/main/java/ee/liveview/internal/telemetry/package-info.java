/**
 * What views do, told to listeners: {@link ee.liveview.internal.telemetry.Telemetry} wraps a piece
 * of work into events for its beginning and its end or failure; without listeners it does nothing.
 */
@NullMarked
package ee.liveview.internal.telemetry;

import org.jspecify.annotations.NullMarked;
