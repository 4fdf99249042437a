package ee.liveview.showcase;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.Next;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Stage;
import jakarta.inject.Inject;

/** Knows nothing of languages and audits: that is done by the hooks before it. */
@LiveView(
    value = "/hooks",
    title = "Hooks",
    onMount = {Language.class, Audit.class})
class HooksView {
  private static final String LOCK = "lock";

  @Inject private LiveSocket live;
  @Inject private Language.Choice choice;
  @Inject private Audit.Trail trail;

  private int likes;
  private int renderings;
  private boolean locked;

  @OnMount
  void mount() {
    live.attachHook("count", Stage.AFTER_RENDER, () -> renderings++);
  }

  @OnEvent
  void like() {
    likes++;
  }

  @OnEvent
  void lock() {
    if (!locked) {
      locked = true;
      live.attachHook(
          LOCK, Stage.EVENT, (event, params) -> event.equals("like") ? Next.HALT : Next.CONTINUE);
    }
  }

  @OnEvent
  void unlock() {
    locked = false;
    live.detachHook(LOCK, Stage.EVENT);
  }
}
