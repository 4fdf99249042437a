/**
 * The pages of the load generator: a click, a table of 1,000 rows, and a bare echo beneath them.
 */
@NullMarked
package ee.liveview.bench.war;

import org.jspecify.annotations.NullMarked;
