/**
 * Template text becomes nodes. In comes a {@link ee.liveview.internal.problem.SourceFile}, out go
 * {@link ee.liveview.internal.template.Node}s or problems; the render room calls it.
 */
@NullMarked
package ee.liveview.internal.template;

import org.jspecify.annotations.NullMarked;
