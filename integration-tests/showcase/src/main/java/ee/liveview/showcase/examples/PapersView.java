package ee.liveview.showcase.examples;

import ee.liveview.AllowUpload;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Upload;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

@LiveView(value = "/examples/56", title = "Limits of an upload")
class PapersView {
  @AllowUpload(accept = ".pdf, .doc, .docx", maxEntries = 5, maxFileSize = 10_000_000)
  private Upload papers;

  @Inject private Shelf shelf;
  private final List<Shelf.Kept> saved = new ArrayList<>();

  @OnEvent
  void choose() {}

  @OnEvent
  void cancel(@Param("ref") String ref) {
    papers.cancel(ref);
  }

  @OnEvent
  void save() throws IOException {
    saved.addAll(papers.consume(shelf::keep));
  }
}
