/** That the benchmarks run, and what must hold whatever the machine. */
@NullMarked
package ee.liveview.bench;

import org.jspecify.annotations.NullMarked;
