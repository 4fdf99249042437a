/**
 * The demo application, one live view per file and its template beside it. Start reading at {@link
 * ee.liveview.showcase.CounterView}.
 */
@NullMarked
package ee.liveview.showcase;

import org.jspecify.annotations.NullMarked;
