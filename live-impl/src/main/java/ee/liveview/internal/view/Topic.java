package ee.liveview.internal.view;

import ee.liveview.Params;
import org.jspecify.annotations.Nullable;

/** A topic that may follow the state of a view. */
@FunctionalInterface
public interface Topic {

  /**
   * The topic as it is now.
   *
   * @param params of the page's URL
   * @return null while a value in it is not there
   */
  @Nullable String of(Object bean, Params params);
}
