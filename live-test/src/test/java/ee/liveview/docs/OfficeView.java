package ee.liveview.docs;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

@LiveView("/office/{department}")
@RolesAllowed({"clerk", "boss"})
@Template(
    """
    <ul><li :for="file : files" :key="file">#{file}</li></ul>
    <button :if="live.userInRole('boss')" phx-click="shred">Shred everything</button>
    <p class="error">#{flash.error}</p>
    """)
class OfficeView {
  @Inject private LiveSocket live;
  @Param private String department;
  private final List<String> files = new ArrayList<>(List.of("Invoice", "Offer"));

  @OnMount
  void enter() {
    if (department.equals("archive")) {
      live.flash().error("The archive is closed.");
      live.redirect("/office/front");
    }
  }

  @OnEvent
  @RolesAllowed("boss")
  void shred() {
    files.clear();
  }
}
