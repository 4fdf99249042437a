package ee.liveview.showcase.examples;

import ee.liveview.UploadEntry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

/** Where uploaded files stay: the last of them, in a folder of their own, each under its UUID. */
@ApplicationScoped
class Shelf {
  private static final int AT_MOST = 40;

  public record Kept(UUID id, String name, long bytes, Path file) {
    public String path() {
      return "/shelf/" + id;
    }
  }

  private final Deque<Kept> kept = new ArrayDeque<>();

  /** To be given to {@code Upload.consume}. */
  synchronized Kept keep(UploadEntry entry, Path uploaded) throws IOException {
    var place = Files.createTempFile("shelf-", ".bin");
    Files.move(uploaded, place, StandardCopyOption.REPLACE_EXISTING);
    var one = new Kept(entry.uuid(), entry.safeName(), entry.size(), place);
    kept.addLast(one);
    if (kept.size() > AT_MOST) {
      delete(kept.removeFirst().file());
    }
    return one;
  }

  synchronized Optional<Kept> find(String id) {
    return kept.stream().filter(one -> one.id().toString().equals(id)).findFirst();
  }

  @PreDestroy
  synchronized void clear() {
    kept.forEach(one -> delete(one.file()));
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
