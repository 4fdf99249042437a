package ee.liveview.showcase.examples;

import ee.liveview.AllowUpload;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Upload;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

@LiveView(value = "/examples/60", title = "Two uploads on a page")
class ProfileView {
  @AllowUpload(accept = ".jpg, .jpeg, .png", maxFileSize = 1_000_000)
  private Upload avatar;

  @AllowUpload(accept = ".pdf, .doc, .docx", maxEntries = 5, maxFileSize = 10_000_000)
  private Upload documents;

  @Inject private Shelf shelf;
  private List<Shelf.Kept> picture = List.of();
  private final List<Shelf.Kept> papers = new ArrayList<>();

  @OnEvent
  void choose() {}

  /** A form without a file changes nothing. */
  @OnEvent
  void saveAvatar() throws IOException {
    var sent = avatar.consume(shelf::keep);
    picture = sent.isEmpty() ? picture : sent;
  }

  @OnEvent
  void saveDocuments() throws IOException {
    papers.addAll(documents.consume(shelf::keep));
  }
}
