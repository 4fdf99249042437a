package ee.liveview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows that live in the browser: the server says what is added, changed and removed, and keeps none
 * of them once the page has been told.
 *
 * <pre>{@code
 * private final LiveStream<Product> products = LiveStream.by(Product::id);
 *
 * @OnMount
 * void mount() {
 *   products.reset(repository.page(1));
 * }
 *
 * @OnEvent
 * void delete(@Param("id") long id) {
 *   products.remove(repository.delete(id));
 * }
 * }</pre>
 *
 * <pre>{@code
 * <tbody id="products" phx-update="stream">
 *   <tr :for="p : products" id="#{p.domId}"><td>#{p.item.name}</td></tr>
 * </tbody>
 * }</pre>
 *
 * <p>The loop stands directly in an element with an id and {@code phx-update="stream"}; its
 * variable is an {@link Entry}. A row has the id of that element, a hyphen and the id of its item:
 * {@code products-17}. An item that the page shows already is replaced where it stands, whatever
 * place it is given; to move it, remove it and add it again.
 *
 * <p>What was put in is kept until the page has been rendered, and all of it must be put in again
 * for a page that joins: fill the stream in an {@link OnMount} method.
 *
 * <p>Neither the stream nor items nor ids may be null. For one thread at a time, as the fields of a
 * view are. A method that is given an item without id throws a {@code NullPointerException}.
 *
 * <p>In Phoenix: {@code stream/4}, {@code stream_insert/4}, {@code stream_delete/3}.
 *
 * <p>In Faces: no counterpart; a {@code ui:repeat} keeps its list.
 *
 * @param <T> what a row shows
 */
public final class LiveStream<T> {
  private final Function<? super T, ?> id;
  private final boolean wholeIds;
  private final List<Change<T>> changes = new ArrayList<>(0);
  private @Nullable String prefix;
  private @Nullable Integer limit;

  private LiveStream(Function<? super T, ?> id, boolean wholeIds) {
    this.id = Objects.requireNonNull(id, "id");
    this.wholeIds = wholeIds;
  }

  /** A stream of items that are told apart by what this function gives, such as a primary key. */
  public static <T> LiveStream<T> by(Function<? super T, ?> id) {
    return new LiveStream<>(id, false);
  }

  /** A stream in which this function gives the whole DOM id of an item's row. */
  public static <T> LiveStream<T> byDomId(Function<? super T, String> domId) {
    return new LiveStream<>(domId, true);
  }

  /**
   * Begins the DOM ids of rows with this and a hyphen, in place of the id of the element around
   * them.
   *
   * @throws IllegalStateException when something has been put in already, or the ids are whole ones
   */
  public LiveStream<T> prefix(String newPrefix) {
    if (wholeIds || !changes.isEmpty()) {
      throw new IllegalStateException(
          "the ids of a stream are settled before anything is put in, and once");
    }
    prefix = Objects.requireNonNull(newPrefix, "prefix");
    return this;
  }

  /**
   * Lets the page keep only so many rows of what is put in from now on: a positive limit keeps the
   * first ones, a negative one the last. Only the browser knows what to remove, so the first HTML
   * of a page shows all.
   *
   * @throws IllegalArgumentException for 0
   */
  public LiveStream<T> limit(int rows) {
    if (rows == 0) {
      throw new IllegalArgumentException(
          "a stream keeps at least one row; noLimit() lets it grow, reset() empties it");
    }
    limit = rows;
    return this;
  }

  /** Lets the page keep all rows of what is put in from now on. */
  public LiveStream<T> noLimit() {
    limit = null;
    return this;
  }

  /** Adds an item at the end, or replaces it where it stands. */
  public void append(T item) {
    put(item, Insert.END, false);
  }

  /** Adds items at the end, in their order. */
  public void appendAll(Iterable<? extends T> items) {
    items.forEach(this::append);
  }

  /** Adds an item at the beginning, or replaces it where it stands. */
  public void prepend(T item) {
    put(item, 0, false);
  }

  /** Adds items at the beginning; they keep their order. */
  public void prependAll(Iterable<? extends T> items) {
    insertAll(0, items);
  }

  /**
   * Adds an item before the child with this index, or replaces it where it stands.
   *
   * @param at counts all children of the element around the rows, those no longer that are removed
   *     in the same turn; too great a one means the end
   * @throws IllegalArgumentException when {@code at} is negative
   */
  public void insert(int at, T item) {
    if (at < 0) {
      throw new IllegalArgumentException("no row has the index " + at);
    }
    put(item, at, false);
  }

  /**
   * Adds items before the child with this index; they keep their order.
   *
   * @param at as in {@link #insert}
   */
  public void insertAll(int at, Iterable<? extends T> items) {
    var all = new ArrayList<T>();
    items.forEach(all::add);
    for (int i = all.size() - 1; i >= 0; i--) {
      insert(at, all.get(i));
    }
  }

  /** Replaces an item where it stands; does nothing when the page does not show it. */
  public void update(T item) {
    put(item, Insert.END, true);
  }

  /** Removes the row of an item. */
  public void remove(T item) {
    changes.add(new Remove<>(idOf(item), wholeIds));
  }

  /** Removes the row of the item with this id. */
  public void removeById(Object itemId) {
    changes.add(new Remove<>(itemId.toString(), wholeIds));
  }

  /** Removes the row with this DOM id. */
  public void removeByDomId(String domId) {
    changes.add(new Remove<>(Objects.requireNonNull(domId, "domId"), true));
  }

  /** Removes all rows. */
  public void reset() {
    changes.clear();
    changes.add(new Reset<>());
  }

  /** Removes all rows that are not among these items, and shows these in their order. */
  public void reset(Iterable<? extends T> items) {
    var all = new ArrayList<T>();
    items.forEach(all::add);
    reset();
    appendAll(all);
  }

  private void put(T item, int at, boolean updateOnly) {
    changes.add(new Put<>(idOf(item), wholeIds, item, at, limit, updateOnly));
  }

  private String idOf(T item) {
    Objects.requireNonNull(item, "item");
    return Objects.requireNonNull(id.apply(item), () -> "the item " + item + " has no id")
        .toString();
  }

  /**
   * What a page has to be told. Called while it is rendered; tests of a view without a page may ask
   * as well.
   *
   * @param container the id of the element around the rows
   */
  public Changes<T> changes(String container) {
    if (changes.isEmpty()) {
      return new Changes<>(false, List.of(), List.of());
    }
    var start = (prefix == null ? container : prefix) + '-';
    var sum = new Sum<T>();
    for (var change : changes) {
      change.addTo(sum, start);
    }
    return new Changes<>(sum.reset, List.copyOf(sum.inserts.values()), List.copyOf(sum.deletes));
  }

  /** Forgets what has been put in. Called when every page that shows the stream has been told. */
  public void forget() {
    changes.clear();
  }

  /** What a template sees of a row. */
  public record Entry<T>(String domId, T item) {}

  /**
   * What became of a stream since it was rendered last.
   *
   * @param reset whether all rows go first
   * @param inserts the rows to be added or replaced, each id once, in this order
   * @param deletes the DOM ids of the rows to be removed before that
   */
  public record Changes<T>(boolean reset, List<Insert<T>> inserts, List<String> deletes) {
    /** Copies the lists. */
    public Changes {
      inserts = List.copyOf(inserts);
      deletes = List.copyOf(deletes);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
      return !reset && inserts.isEmpty() && deletes.isEmpty();
    }

    /** The rows of a page that shows none yet, in the order in which it then shows them. */
    public List<Entry<T>> entries() {
      var rows = new ArrayList<Entry<T>>(inserts.size());
      for (var insert : inserts) {
        if (insert.updateOnly()) {
          continue;
        }
        int at = insert.at();
        rows.add(at < 0 ? rows.size() : Math.min(at, rows.size()), insert.entry());
      }
      return rows;
    }
  }

  /**
   * A row to be added or replaced.
   *
   * @param at 0 for the beginning, {@link #END} for the end, else before which child
   * @param limit how many rows are kept; null for all
   * @param updateOnly whether nothing happens when the page does not show it
   */
  public record Insert<T>(Entry<T> entry, int at, @Nullable Integer limit, boolean updateOnly) {
    /** At the end. */
    public static final int END = -1;
  }

  /** One call of a method, with what its DOM id begins with still unknown. */
  private sealed interface Change<T> {
    void addTo(Sum<T> sum, String start);
  }

  private record Reset<T>() implements Change<T> {
    @Override
    public void addTo(Sum<T> sum, String start) {
      sum.reset = true;
    }
  }

  private record Remove<T>(String id, boolean whole) implements Change<T> {
    @Override
    public void addTo(Sum<T> sum, String start) {
      sum.remove(whole ? id : start + id);
    }
  }

  private record Put<T>(
      String id, boolean whole, T item, int at, @Nullable Integer limit, boolean updateOnly)
      implements Change<T> {
    @Override
    public void addTo(Sum<T> sum, String start) {
      var entry = new Entry<>(whole ? id : start + id, item);
      sum.put(new Insert<>(entry, at, limit, updateOnly));
    }
  }

  /** All changes together: each row is told once, as it is in the end. */
  private static final class Sum<T> {
    private final Map<String, Insert<T>> inserts = new LinkedHashMap<>();
    private final Set<String> deletes = new LinkedHashSet<>(0);
    private boolean reset;

    void put(Insert<T> insert) {
      var domId = insert.entry().domId();
      var known = inserts.get(domId);
      if (insert.updateOnly() && known == null && (reset || deletes.contains(domId))) {
        return; // the page will not show it any more
      }
      if (known == null) {
        inserts.put(domId, insert);
      } else if (known.updateOnly() && !insert.updateOnly()) {
        inserts.remove(domId);
        inserts.put(domId, insert);
      } else {
        inserts.put(
            domId, new Insert<>(insert.entry(), known.at(), known.limit(), known.updateOnly()));
      }
    }

    void remove(String domId) {
      inserts.remove(domId);
      if (!reset) {
        deletes.add(domId);
      }
    }
  }
}
