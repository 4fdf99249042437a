package ee.liveview;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files that one input of a page sends; what {@link AllowUpload} puts into a field.
 *
 * <pre>{@code
 * <live:file-input upload="#{photos}"/>
 * <figure :for="e : photos.entries" :key="e.ref">
 *   <live:img-preview entry="#{e}"/>
 *   <progress value="#{e.progress}" max="100"/>
 *   <button type="button" phx-click="cancel" phx-value-ref="#{e.ref}">x</button>
 *   <p :for="error : e.errors">#{error.message}</p>
 * </figure>
 * }</pre>
 *
 * <p>Used in turns of the view only, as its fields are. Files that were not consumed are removed
 * when the view ends, however it ends.
 *
 * <p>In Phoenix: {@code @uploads.photos} and the functions about uploads. In Faces: no counterpart.
 */
public interface Upload {

  /** The name of the field in the form. */
  String name();

  /** By which the page knows it: the id of the input, for labels and {@code phx-drop-target}. */
  String ref();

  /** The files chosen, those with errors too, in the order chosen. */
  List<UploadEntry> entries();

  /** What is wrong with the choice as a whole. */
  List<UploadError> errors();

  /** Those that have arrived. */
  default List<UploadEntry> completed() {
    return entries().stream().filter(UploadEntry::done).toList();
  }

  /** Those that may still arrive. */
  default List<UploadEntry> inProgress() {
    return entries().stream().filter(e -> !e.done() && e.valid()).toList();
  }

  /** What may be chosen, as the input says it; empty for any file. */
  String accept();

  /** How many files may be chosen. */
  int maxEntries();

  /** In bytes. */
  long maxFileSize();

  /** In bytes. */
  int chunkSize();

  /** How long the browser may take for a chunk. */
  Duration chunkTimeout();

  /** Whether files are sent as soon as they are chosen. */
  boolean autoUpload();

  /** Whether files are taken. */
  boolean allowed();

  /**
   * Takes a file out, and stops sending it.
   *
   * @return the entry as it was
   * @throws IllegalArgumentException when there is no such entry
   */
  UploadEntry cancel(String ref);

  /** Takes a file out, as {@link #cancel(String)} does. */
  default UploadEntry cancel(UploadEntry entry) {
    return cancel(entry.ref());
  }

  /**
   * Hands out all files, each with its temporary file, and removes them afterwards, unless {@link
   * #postpone()} is called meanwhile.
   *
   * @return what came of each; empty when nothing was chosen
   * @throws IllegalStateException when one of them is not complete
   * @throws X what the taker throws; the file it was given and the others stay
   */
  default <R extends @Nullable Object, X extends Exception> List<R> consume(Taker<Path, R, X> taker)
      throws X {
    return consume(Path.class, taker);
  }

  /**
   * The same for files that a {@link UploadWriter} took, or that went elsewhere.
   *
   * @param type of what {@link UploadWriter#meta()} gives; {@link UploadTarget} for files that went
   *     elsewhere
   */
  <M, R extends @Nullable Object, X extends Exception> List<R> consume(
      Class<M> type, Taker<M, R, X> taker) throws X;

  /**
   * Hands out one file, as {@link #consume(Taker)} does, whatever the others do.
   *
   * @throws IllegalStateException when it is not complete
   */
  default <R extends @Nullable Object, X extends Exception> R consume(
      UploadEntry entry, Taker<Path, R, X> taker) throws X {
    return consume(entry, Path.class, taker);
  }

  /** Hands out one file, as {@link #consume(Class, Taker)} does. */
  <M, R extends @Nullable Object, X extends Exception> R consume(
      UploadEntry entry, Class<M> type, Taker<M, R, X> taker) throws X;

  /** Called by a taker: the file is kept, to be consumed later. */
  void postpone();

  /** Is told of each progress of a file, and that a writer failed; may consume it. */
  void onProgress(@Nullable Consumer<UploadEntry> listener);

  /** Has files written by these instead of into temporary files. */
  void writer(@Nullable Function<UploadEntry, ? extends UploadWriter> factory);

  /**
   * Has the browser send files elsewhere; asked once for each before it is sent. An exception is an
   * error of that file only.
   */
  void external(@Nullable Function<UploadEntry, UploadTarget> presigner);

  /** Looks at each file when it is chosen; gives the code of what is wrong with it, if anything. */
  void validator(@Nullable Function<UploadEntry, Optional<String>> check);

  /**
   * Takes no files any more: those there are are removed, and the input is of no use.
   *
   * @see #allow()
   */
  void disallow();

  /**
   * Takes files again.
   *
   * @throws IllegalStateException when there are files
   */
  void allow();

  /**
   * What becomes of a file.
   *
   * @param <M> what there is of it
   * @param <R> what comes of it
   * @param <X> what may go wrong
   */
  @FunctionalInterface
  interface Taker<M, R extends @Nullable Object, X extends Exception> {
    R take(UploadEntry entry, M content) throws X;
  }
}
