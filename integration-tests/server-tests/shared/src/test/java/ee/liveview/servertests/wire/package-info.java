/**
 * The application behind {@code WireIT} and its neighbours: one small view per rule of the wire.
 */
@NullMarked
package ee.liveview.servertests.wire;

import org.jspecify.annotations.NullMarked;
