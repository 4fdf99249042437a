/**
 * Turns: tasks of one owner that run one after the other, the threads that all owners share, and
 * tasks that run later. Every live instance has a {@link ee.liveview.internal.mailbox.Mailbox},
 * which parks no thread.
 */
@NullMarked
package ee.liveview.internal.mailbox;

import org.jspecify.annotations.NullMarked;
