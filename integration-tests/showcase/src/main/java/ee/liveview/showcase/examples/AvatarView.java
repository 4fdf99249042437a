package ee.liveview.showcase.examples;

import ee.liveview.AllowUpload;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Upload;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

@LiveView(value = "/examples/39", title = "An upload")
class AvatarView {
  @AllowUpload(accept = ".jpg, .jpeg, .png", maxFileSize = 5_000_000)
  private Upload avatar;

  @Inject private Shelf shelf;
  private List<Shelf.Kept> saved = List.of();

  /** Every choice comes by here, so that it is checked and shown. */
  @OnEvent
  void choose() {}

  @OnEvent
  void save() throws IOException {
    saved = avatar.consume(shelf::keep);
  }
}
