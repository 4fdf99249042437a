package ee.liveview.docs;

import ee.liveview.AllowUpload;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.Upload;
import ee.liveview.UploadTarget;
import ee.liveview.UploadWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The examples of docs/uploads.md that the showcase does not have. */
@LiveView("/scans")
@Template(
    "<form id=\"scan\" phx-change=\"choose\"><live:file-input upload=\"#{scans}\"/></form><p>#{pages}</p>")
class ScansView {
  @AllowUpload(accept = "*", autoUpload = true)
  private Upload scans;

  private final List<String> pages = new ArrayList<>();
  private final String store = "https://store.example/";
  @Param private Optional<String> how = Optional.empty();

  @OnMount
  void mount() {
    scans.onProgress(
        entry -> {
          if (entry.done()) {
            pages.add(scans.consume(entry, (e, file) -> e.name()));
          }
        });
  }

  @OnMount
  void mountOtherwise() {
    if (how.orElse("").equals("lines")) {
      lines();
    } else if (how.orElse("").equals("store")) {
      elsewhere();
    }
  }

  private void lines() {
    scans.writer(entry -> new Lines());
    scans.onProgress(
        entry -> {
          if (entry.done()) {
            pages.add(scans.consume(entry, Integer.class, (e, lines) -> "lines: " + lines));
          }
        });
  }

  private void elsewhere() {
    scans.external(entry -> UploadTarget.of("PUT", Map.of("url", store + entry.uuid())));
  }

  @OnEvent
  void choose() {}

  static final class Lines implements UploadWriter {
    private int lines;

    @Override
    public void write(ByteBuffer chunk) {
      while (chunk.hasRemaining()) {
        if (chunk.get() == '\n') {
          lines++;
        }
      }
    }

    @Override
    public Object meta() {
      return lines;
    }
  }
}
