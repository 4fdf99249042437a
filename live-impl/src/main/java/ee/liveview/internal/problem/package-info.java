/** What is wrong with an application's template or bean: a code, a sentence, a place, a remedy. */
@NullMarked
package ee.liveview.internal.problem;

import org.jspecify.annotations.NullMarked;
