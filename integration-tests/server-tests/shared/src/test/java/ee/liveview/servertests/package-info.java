/**
 * The tests that run on every server: a WAR is deployed as a user would, and a browser looks at it.
 *
 * <p>{@link ee.liveview.servertests.OnServer} makes a class such a test, {@link
 * ee.liveview.servertests.People} brings the browser.
 */
@NullMarked
package ee.liveview.servertests;

import org.jspecify.annotations.NullMarked;
