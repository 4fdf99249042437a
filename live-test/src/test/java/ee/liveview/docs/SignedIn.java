package ee.liveview.docs;

import ee.liveview.LiveSocket;
import ee.liveview.MountHook;
import ee.liveview.Next;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

@ApplicationScoped
class SignedIn implements MountHook {
  @Inject private Customer customer;

  @Override
  public Next onMount(LiveSocket live) {
    if (live.user().isEmpty()) {
      live.flash().error("Please sign in first.");
      live.redirect("/news");
      return Next.HALT;
    }
    customer.name(live.user().get().getName());
    return Next.CONTINUE;
  }
}
