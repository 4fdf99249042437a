package ee.liveview.showcase.examples;

import ee.liveview.AllowUpload;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Upload;
import ee.liveview.UploadEntry;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

@LiveView(value = "/examples/58", title = "Rules of your own")
class CheckedView {
  private static final int FEWEST_BYTES = 67;
  private static final int MOST_PIXELS = 4_000;

  /** What became of a file: it was kept, or there is a problem. */
  public record Outcome(String name, String problem, Optional<Shelf.Kept> kept) {}

  @AllowUpload(accept = ".jpg, .jpeg, .png", maxEntries = 3, maxFileSize = 2_000_000)
  private Upload images;

  @Inject private Shelf shelf;
  private List<Outcome> outcomes = List.of();

  /** What can be said before the file is sent. */
  @OnMount
  void mount() {
    images.validator(
        entry ->
            entry.size() < FEWEST_BYTES
                ? Optional.of("No picture is as small as that")
                : Optional.empty());
  }

  @OnEvent
  void choose() {}

  @OnEvent
  void save() throws IOException {
    outcomes = images.consume(this::look);
  }

  /** What can be said when the file is here; what is not kept is removed. */
  private Outcome look(UploadEntry entry, Path file) throws IOException {
    var problem = problem(file);
    return problem.isPresent()
        ? new Outcome(entry.name(), problem.get(), Optional.empty())
        : new Outcome(entry.name(), "", Optional.of(shelf.keep(entry, file)));
  }

  private static Optional<String> problem(Path file) throws IOException {
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.of("is no picture, whatever its name says");
      }
      var reader = readers.next();
      reader.setInput(in);
      return reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS
          ? Optional.of("is larger than 4000 × 4000 pixels")
          : Optional.empty();
    }
  }
}
