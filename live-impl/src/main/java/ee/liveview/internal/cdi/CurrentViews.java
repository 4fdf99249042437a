package ee.liveview.internal.cdi;

import ee.liveview.Html;
import ee.liveview.LiveViews;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What {@code @Inject LiveViews} gives, from the start of the application on. */
final class CurrentViews implements LiveViews {
  private final Supplier<@Nullable LiveViews> started;

  CurrentViews(Supplier<@Nullable LiveViews> started) {
    this.started = started;
  }

  private LiveViews current() {
    var current = started.get();
    if (current == null) {
      throw new IllegalStateException("no request has come yet, so no page can show a live view");
    }
    return current;
  }

  @Override
  public Html head() {
    return current().head();
  }

  @Override
  public Html show(Class<?> view, Map<String, ?> values) {
    return current().show(view, values);
  }

  @Override
  public Html showNamed(String view, Map<String, ?> values) {
    return current().showNamed(view, values);
  }
}
