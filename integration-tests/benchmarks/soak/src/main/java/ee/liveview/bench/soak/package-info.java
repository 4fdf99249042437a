/** Many people for many minutes, and somebody hostile beside them. */
@NullMarked
package ee.liveview.bench.soak;

import org.jspecify.annotations.NullMarked;
