package ee.liveview.showcase.examples;

import ee.liveview.AllowUpload;
import ee.liveview.Imports;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Upload;
import ee.liveview.UploadEntry;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@LiveView(value = "/examples/59", title = "Work with what was uploaded")
@Imports(Sizes.class)
class CsvView {
  public record Result(String name, long rows, String problem, long bytes) {}

  @AllowUpload(accept = ".csv", maxEntries = 10, maxFileSize = 50_000_000)
  private Upload tables;

  private List<Result> results = List.of();

  @OnEvent
  void choose() {}

  @OnEvent
  void process() throws IOException {
    results = tables.consume(CsvView::read);
  }

  /** The file is a temporary one, which is gone when this returns. */
  private static Result read(UploadEntry entry, Path file) throws IOException {
    try (var in = Files.newBufferedReader(file)) {
      var head = in.readLine();
      if (head == null) {
        return new Result(entry.name(), 0, "is empty", entry.size());
      }
      int columns = columns(head);
      long rows = 0;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        rows++;
        if (columns(line) != columns) {
          return new Result(
              entry.name(), rows, "row " + rows + " has not " + columns + " columns", entry.size());
        }
      }
      return new Result(entry.name(), rows, "", entry.size());
    } catch (CharacterCodingException broken) {
      return new Result(entry.name(), 0, "is no text in UTF-8", entry.size());
    }
  }

  private static int columns(String line) {
    return line.split(",", -1).length;
  }
}
