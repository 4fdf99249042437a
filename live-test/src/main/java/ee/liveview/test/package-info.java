/**
 * Drives live views from JUnit without browser or server. What the browser does with the answers is
 * done here by {@link ee.liveview.test.ClientTree}.
 */
@NullMarked
package ee.liveview.test;

import org.jspecify.annotations.NullMarked;
