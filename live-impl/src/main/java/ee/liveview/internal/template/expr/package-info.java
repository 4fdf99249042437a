/**
 * The expression language. In comes the text of an expression and the names in reach, out goes a
 * typed {@link ee.liveview.internal.template.expr.Expr}; the render room calls it.
 */
@NullMarked
package ee.liveview.internal.template.expr;

import org.jspecify.annotations.NullMarked;
