package ee.liveview.internal.view;

import org.jspecify.annotations.Nullable;

/** A method of a view, ready to be called. */
@FunctionalInterface
public interface Handler {

  /**
   * @return what the method returned; null for void
   */
  @Nullable Object call(Object bean, Call call);
}
