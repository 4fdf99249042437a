/**
 * Template text becomes nodes. In comes a {@link ee.liveview.internal.problem.SourceFile}, out go
 * {@link ee.liveview.internal.template.Node}s or problems. The render room calls {@link
 * ee.liveview.internal.template.Parser}.
 */
@NullMarked
package ee.liveview.internal.template;

import org.jspecify.annotations.NullMarked;
