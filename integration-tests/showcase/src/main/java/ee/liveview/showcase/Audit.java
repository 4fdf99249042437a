package ee.liveview.showcase;

import ee.liveview.LiveScoped;
import ee.liveview.LiveSocket;
import ee.liveview.MountHook;
import ee.liveview.Next;
import ee.liveview.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Notes every event of a view, whatever view it is. */
@ApplicationScoped
class Audit implements MountHook {
  @Inject private Trail trail;

  @Override
  public Next onMount(LiveSocket live) {
    live.attachHook(
        "audit",
        Stage.EVENT,
        (event, params) -> {
          trail.note(event);
          return Next.CONTINUE;
        });
    return Next.CONTINUE;
  }

  @Produces
  @LiveScoped
  static Trail newTrail() {
    return new Trail();
  }

  /** The last events of a page, the newest first. */
  public static class Trail {
    private static final int LENGTH = 6;

    private final Deque<String> events = new ArrayDeque<>();

    void note(String event) {
      events.addFirst(event);
      if (events.size() > LENGTH) {
        events.removeLast();
      }
    }

    public List<String> events() {
      return List.copyOf(events);
    }
  }
}
