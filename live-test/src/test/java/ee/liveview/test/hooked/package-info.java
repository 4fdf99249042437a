/** Views of a group with a mount hook. */
@LiveSession(value = "hooked", onMount = SessionHookTest.Mark.class)
@NullMarked
package ee.liveview.test.hooked;

import ee.liveview.LiveSession;
import org.jspecify.annotations.NullMarked;
