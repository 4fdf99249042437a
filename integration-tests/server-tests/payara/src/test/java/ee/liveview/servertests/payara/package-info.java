/** What Payara needs before it can be started for the tests. */
@NullMarked
package ee.liveview.servertests.payara;

import org.jspecify.annotations.NullMarked;
