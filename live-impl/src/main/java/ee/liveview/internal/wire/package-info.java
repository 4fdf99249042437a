/**
 * Frames of the Phoenix V2 protocol: texts and bytes come in, {@link
 * ee.liveview.internal.wire.Frame} goes out, and back.
 */
@NullMarked
package ee.liveview.internal.wire;

import org.jspecify.annotations.NullMarked;
