/** The application behind {@code MessagesIT}: views that hear from other parts of it. */
@NullMarked
package ee.liveview.servertests.messages;

import org.jspecify.annotations.NullMarked;
