/**
 * Work on other threads: a view or component hands in a callable, a {@link
 * ee.liveview.internal.async.Tasks} runs it on an executor and hands the outcome back as a turn.
 * What a turn is, and what a task needs around it, says the view room.
 */
@NullMarked
package ee.liveview.internal.async;

import org.jspecify.annotations.NullMarked;
