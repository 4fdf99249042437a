/**
 * Turns: tasks of one owner that run one after the other on somebody else's executor, and tasks
 * that run later. Every live instance has a {@link ee.liveview.internal.mailbox.Mailbox}; nothing
 * here parks a thread.
 */
@NullMarked
package ee.liveview.internal.mailbox;

import org.jspecify.annotations.NullMarked;
