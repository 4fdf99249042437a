package ee.liveview.showcase;

import ee.liveview.AllowUpload;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Pictures are chosen or dropped, shown at once, and sent with the form. */
@LiveView(value = "/photos", title = "Photos")
class PhotosView {

  /** What arrived; a real application would move the file to where it stays. */
  public record Photo(String name, long bytes) {}

  @AllowUpload(accept = ".jpg, .jpeg, .png, .gif, .webp", maxEntries = 4, maxFileSize = 10_000_000)
  private Upload photos;

  private final List<Photo> received = new ArrayList<>();

  /** Every choice comes by here, so that its entries are checked and shown. */
  @OnEvent
  void choose() {}

  @OnEvent
  void cancel(@Param("ref") String ref) {
    photos.cancel(ref);
  }

  @OnEvent
  void save() throws IOException {
    received.addAll(photos.consume((entry, file) -> new Photo(entry.safeName(), Files.size(file))));
  }
}
