/**
 * Turns: tasks of one owner that run one after the other on an executor, and tasks that run later.
 */
@NullMarked
package ee.liveview.internal.mailbox;

import org.jspecify.annotations.NullMarked;
