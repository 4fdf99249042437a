/**
 * The life of a live view: {@link ee.liveview.internal.view.LiveProcess} is what runs behind a
 * topic, {@link ee.liveview.internal.view.DeadRender} the first HTML. Frames come in from the
 * channel room, types of views from the cdi room, and both go out as diffs. No type of a server is
 * seen here.
 */
@NullMarked
package ee.liveview.internal.view;

import org.jspecify.annotations.NullMarked;
