/**
 * What the parts of the engine cost: one class for each part, and in it, for the same run, a floor
 * that does the same by hand or does only what cannot be left out.
 */
@NullMarked
package ee.liveview.bench;

import org.jspecify.annotations.NullMarked;
