/**
 * Puts an application together: {@link ee.liveview.internal.app.LiveInitializer} is what the
 * container finds, {@link ee.liveview.internal.app.LiveApplication} is built once per deployment
 * and closed on undeploy.
 */
@NullMarked
package ee.liveview.internal.app;

import org.jspecify.annotations.NullMarked;
