package ee.liveview.internal.param;

import org.jspecify.annotations.Nullable;

/**
 * Turns a decoded value (text, number, boolean, list, map, or null when absent) into a value of one
 * type.
 */
@FunctionalInterface
public interface Conversion {

  /**
   * @throws ParamException when the value does not fit
   */
  @Nullable Object of(@Nullable Object value);
}
