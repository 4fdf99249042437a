package ee.liveview.showcase;

import ee.liveview.HttpStatusException;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import jakarta.annotation.security.DenyAll;
import jakarta.inject.Inject;

/** What happens when something goes wrong, each in its own way. */
@LiveView(value = "/failures", title = "Failures")
class FailuresView {
  @Inject private LiveSocket live;
  private int count;

  @OnMount
  void mount() {
    if (live.params().text("gone").isPresent()) {
      throw new HttpStatusException(404, "There is nothing here.");
    }
  }

  @OnEvent
  void count() {
    count++;
  }

  /** What belongs to the rules is told to the user. */
  @OnEvent
  void expected() {
    live.flash().error("That was one too many.");
  }

  /** What nobody expected ends the view, and the browser gets a new one. */
  @OnEvent
  void crash() {
    throw new IllegalStateException("on purpose");
  }

  /** What the user may not do is refused. */
  @OnEvent
  @DenyAll
  void forbidden() {
    count = -1;
  }
}
