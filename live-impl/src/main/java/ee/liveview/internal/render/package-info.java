/**
 * Nodes become something that can be evaluated. In come {@link ee.liveview.internal.template.Node}s
 * and the names in reach, out goes a {@link ee.liveview.internal.render.CompiledTemplate} or the
 * problems; the diff room evaluates it.
 */
@NullMarked
package ee.liveview.internal.render;

import org.jspecify.annotations.NullMarked;
