/** What WildFly needs before it can be started for the tests. */
@NullMarked
package ee.liveview.servertests.wildfly;

import org.jspecify.annotations.NullMarked;
