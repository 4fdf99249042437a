package ee.liveview.internal.upload;

import ee.liveview.UploadWriter;
import ee.liveview.UploadWriter.End;
import ee.liveview.internal.upload.UploadChannel.Owner;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes in pieces, by requests of their own, and goes on after its page has joined
 * again. One request at a time may write: the last one that began. Safe on any thread; while the
 * writer works nothing is locked.
 */
public final class ResumableFile {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final UploadWriter writer;
  private final long size;
  private final Executor context;

  // Guarded by this.
  private @Nullable Claim claim;
  private @Nullable Piece piece;
  private boolean writing;
  private long received;
  private @Nullable End closed;

  private volatile boolean complete;

  /** What became of some bytes. */
  public enum Outcome {
    /** They have been written. */
    WRITTEN,
    /** Somebody else sends the file now, or nobody needs it any more. */
    LATE,
    /** There are more than were declared: the file is gone. */
    TOO_MANY,
    /** The writer threw: the file is gone. */
    FAILED
  }

  /**
   * @param context runs code of the application outside of requests
   */
  ResumableFile(UploadWriter writer, long size, Executor context) {
    this.writer = writer;
    this.size = size;
    this.context = context;
  }

  /** How many bytes there are to be. */
  public long size() {
    return size;
  }

  /** How many have been written. */
  public synchronized long received() {
    return received;
  }

  /**
   * Begins a piece; whoever sent one before has to stop. Empty while bytes are being written: they
   * are still to be counted.
   */
  public synchronized Optional<Piece> begin() {
    if (writing) {
      return Optional.empty();
    }
    piece = new Piece(received);
    return Optional.of(piece);
  }

  /** What one request sends. */
  public final class Piece {
    private final long offset;

    private Piece(long offset) {
      this.offset = offset;
    }

    /** How many bytes there were before. */
    public long offset() {
      return offset;
    }

    /** Writes the next bytes; never called twice at once. */
    public Outcome write(ByteBuffer bytes) {
      return ResumableFile.this.write(this, bytes);
    }
  }

  private Outcome write(Piece from, ByteBuffer bytes) {
    int count = bytes.remaining();
    boolean fits;
    boolean last;
    synchronized (this) {
      if (piece != from || closed != null) {
        return Outcome.LATE;
      }
      fits = received + count <= size;
      last = received + count == size;
      writing = fits;
    }
    if (!fits) {
      fail(Owner::exceeded);
      return Outcome.TOO_MANY;
    }
    try {
      writer.write(bytes.asReadOnlyBuffer());
      if (last) {
        writer.close(End.DONE);
      }
    } catch (Exception e) {
      written(0, false);
      fail(owner -> owner.failed(e));
      return Outcome.FAILED;
    }
    written(count, last);
    return Outcome.WRITTEN;
  }

  private void written(int count, boolean last) {
    @Nullable End meanwhile;
    synchronized (this) {
      writing = false;
      received += count;
      complete = last;
      meanwhile = closed;
    }
    if (meanwhile != null) {
      finish(meanwhile);
    }
  }

  private void fail(Consumer<Owner> told) {
    @Nullable Claim current;
    synchronized (this) {
      current = claim;
    }
    close(End.FAILED);
    if (current != null) {
      told.accept(current.owner);
    }
  }

  /** Ends the file: what has been written of it is removed. */
  void close(End end) {
    synchronized (this) {
      if (closed != null) {
        return;
      }
      closed = end;
      if (writing) {
        return; // whoever writes sees to it
      }
    }
    context.execute(() -> finish(end));
  }

  private void finish(End end) {
    try {
      if (!complete) {
        writer.close(end);
      } else if (writer instanceof TempFile file) {
        file.delete();
      }
    } catch (Exception e) {
      LOG.log(Level.WARNING, "what had come of a file could not be removed", e);
    }
  }

  synchronized boolean closed() {
    return closed != null;
  }

  synchronized boolean claimed() {
    return claim != null;
  }

  /**
   * From now on the file belongs to an entry of a page, and to no other.
   *
   * @param keeper is told when the page lets go of it
   */
  synchronized Claim claim(Owner owner, Keeper keeper) {
    claim = new Claim(owner, keeper);
    piece = null;
    return claim;
  }

  /** What becomes of a file when its page lets go of it. */
  interface Keeper {
    /** The page may come back. */
    void left(ResumableFile file);

    /** It does not. */
    void released(ResumableFile file);
  }

  /** The right of an entry to a file, until another entry takes it over. */
  final class Claim implements Arriving {
    private final Owner owner;
    private final Keeper keeper;

    private Claim(Owner owner, Keeper keeper) {
      this.owner = owner;
      this.keeper = keeper;
    }

    private boolean holds() {
      synchronized (ResumableFile.this) {
        return claim == this;
      }
    }

    private boolean letGo() {
      synchronized (ResumableFile.this) {
        boolean held = claim == this;
        if (held) {
          claim = null;
        }
        return held;
      }
    }

    @Override
    public boolean complete() {
      return complete && holds();
    }

    @Override
    public Object content() {
      return writer.meta();
    }

    @Override
    public void release() {
      if (letGo()) {
        keeper.released(ResumableFile.this);
      }
    }

    @Override
    public void leave() {
      if (letGo()) {
        keeper.left(ResumableFile.this);
      }
    }
  }
}
