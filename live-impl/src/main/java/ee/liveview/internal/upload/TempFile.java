package ee.liveview.internal.upload;

import ee.liveview.UploadWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a file to disk until it is consumed; there only its owner may read it. */
final class TempFile implements UploadWriter {
  private static final String PREFIX = "live-upload-";

  private final Path path;
  private final FileChannel out;

  TempFile() throws IOException {
    path = Files.createTempFile(PREFIX, "");
    out = FileChannel.open(path, StandardOpenOption.WRITE);
  }

  @Override
  public void write(ByteBuffer chunk) throws IOException {
    while (chunk.hasRemaining()) {
      out.write(chunk);
    }
  }

  @Override
  public void close(End end) throws IOException {
    out.close();
    if (end != End.DONE) {
      delete();
    }
  }

  @Override
  public Path meta() {
    return path;
  }

  /** It may have been moved away. */
  void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
