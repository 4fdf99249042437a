package ee.liveview.docs;

import ee.liveview.LiveSocket;
import ee.liveview.MountHook;
import ee.liveview.Next;
import ee.liveview.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

@ApplicationScoped
class Audited implements MountHook {
  @Inject private AuditLog audit;

  @Override
  public Next onMount(LiveSocket live) {
    live.attachHook(
        "audit",
        Stage.EVENT,
        (event, params) -> {
          audit.note(event);
          return audit.full() ? Next.haltWith(Map.of("error", "later")) : Next.CONTINUE;
        });
    return Next.CONTINUE;
  }
}
