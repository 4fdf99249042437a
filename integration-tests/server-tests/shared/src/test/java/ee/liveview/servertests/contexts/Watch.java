package ee.liveview.servertests.contexts;

import ee.liveview.LiveViewRef;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The page that is told what the tasks of others do. */
@ApplicationScoped
class Watch {
  private volatile @Nullable LiveViewRef by;

  void by(LiveViewRef page) {
    by = page;
  }

  @Nullable LiveViewRef by() {
    return by;
  }
}
