package ee.liveview.showcase.examples;

import ee.liveview.AllowUpload;
import ee.liveview.Imports;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Upload;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

@LiveView(value = "/examples/57", title = "Progress of an upload")
@Imports(Sizes.class)
class ProgressView {
  @AllowUpload(
      accept = ".jpg, .jpeg, .png, .gif",
      maxEntries = 10,
      maxFileSize = 5_000_000,
      chunkSize = 64_000)
  private Upload photos;

  @Inject private Shelf shelf;
  private final List<Shelf.Kept> saved = new ArrayList<>();

  @OnEvent
  void choose() {}

  @OnEvent
  void save() throws IOException {
    saved.addAll(photos.consume(shelf::keep));
  }
}
