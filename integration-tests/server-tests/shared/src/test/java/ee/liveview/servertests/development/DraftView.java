package ee.liveview.servertests.development;

import ee.liveview.HttpStatusException;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Counts, and fails when it is asked to. */
@LiveView(value = "/draft", title = "Draft")
public class DraftView {
  @Inject LiveSocket live;

  @Param("fail")
  @Nullable String fail;

  int count;

  @OnMount
  void mount() {
    if ("mount".equals(fail)) {
      throw new IllegalStateException("a secret of the mount");
    }
    if (live.connected() && "join".equals(fail)) {
      throw new IllegalStateException("a secret of the join");
    }
    if (live.connected() && "status".equals(fail)) {
      throw new HttpStatusException(410, "gone");
    }
  }

  @OnEvent
  void inc() {
    count++;
  }

  @OnEvent
  void boom() {
    throw new IllegalStateException("a secret of the event");
  }
}
