/**
 * Gives work to the container in the form that its thread pools and contexts take well: {@link
 * ee.liveview.internal.container.Handover} on the way to another thread, {@link
 * ee.liveview.internal.container.Invocations} around what runs there.
 */
@NullMarked
package ee.liveview.internal.container;

import org.jspecify.annotations.NullMarked;
