/**
 * The edge for files that go on where they stopped: requests of the protocol tus 1.0 come in, bytes
 * go to the {@code upload} room. Called by the container.
 */
@NullMarked
package ee.liveview.internal.tus;

import org.jspecify.annotations.NullMarked;
