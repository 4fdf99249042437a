/**
 * What the browser sends becomes Java values. In comes a decoded value and the type that a method
 * or field declares, out comes the value or a {@link ee.liveview.internal.param.ParamException};
 * the cdi room calls it.
 */
@NullMarked
package ee.liveview.internal.param;

import org.jspecify.annotations.NullMarked;
