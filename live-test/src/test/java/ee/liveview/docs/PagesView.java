package ee.liveview.docs;

import ee.liveview.HttpStatusException;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnParams;
import ee.liveview.Param;
import jakarta.inject.Inject;

@LiveView("/books/{shelf}")
class PagesView {
  @Inject private LiveSocket live;
  @Param private String shelf;
  private int page;

  @OnParams
  void show(@Param("page") int asked) {
    if (shelf.isBlank() || asked > 99) {
      throw new HttpStatusException(404, "no such page");
    }
    page = Math.max(asked, 1);
    live.title("Page " + page + " of " + shelf);
  }

  @OnEvent
  void next() {
    live.pushPatch("/books/" + shelf + "?page=" + (page + 1));
  }

  @OnEvent
  void done() {
    live.flash().info("You have read " + page + " pages.");
    live.pushNavigate("/news");
  }
}
