package ee.liveview.internal.diff;

import ee.liveview.internal.render.Block;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one page of a view shows: a tree beside the template that holds, for each dynamic, the value
 * or a hash of the text. It belongs to one page and is used by one thread at a time.
 */
public final class Fingerprints {
  @Nullable Shown root;

  /** A page that shows nothing yet. */
  public Fingerprints() {}

  /** Keeps hashes of texts in place of the texts, and no room for more. */
  public void compact() {
    if (root != null) {
      Compaction.of(root);
    }
  }

  /** The page lost what it had; the next diff is a full one. */
  public void forget() {
    root = null;
  }

  /**
   * A block that is shown. A cell is null until its dynamic was sent; then it holds an immutable
   * value, a {@link TextHash}, another {@code Shown}, {@link ShownRows}, {@link StreamRows} or
   * {@link Nothing}.
   */
  record Shown(Block block, @Nullable Object[] cells) {
    static Shown fresh(Block block) {
      return new Shown(block, new @Nullable Object[block.size()]);
    }
  }

  /** The entries of a slot that are shown side by side, each like the cell of a dynamic. */
  record ShownEntries(@Nullable Object[] cells) {}

  /** Stands for a choice or a loop that was sent as empty text. */
  enum Nothing {
    SHOWN
  }

  /** Stands for a stream whose statics were sent; only the browser knows its rows. */
  enum StreamRows {
    SHOWN
  }

  /** Of a text that may change although the object it came from stays the same. */
  record TextHash(long hash) {
    static long of(String text) {
      long hash = text.length();
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
      return hash;
    }
  }

  /**
   * The rows of a loop, each with its key (if the loop has one), its cells, and the element it
   * shows if the row cannot change as long as that stays.
   */
  static final class ShownRows {
    private static final int FIRST_CAPACITY = 8;

    private final boolean keyed;
    private @Nullable Object[] keys = new @Nullable Object[0];
    private @Nullable Object[] elements = new @Nullable Object[0];
    private @Nullable Object[][] cells = new @Nullable Object[0][];
    private int count;

    ShownRows(boolean keyed) {
      this.keyed = keyed;
    }

    /** The first rows of others, to go on from there. */
    static ShownRows firstOf(ShownRows others, int first) {
      var rows = new ShownRows(others.keyed);
      rows.cells = Arrays.copyOf(others.cells, others.cells.length);
      rows.keys = Arrays.copyOf(others.keys, others.keys.length);
      rows.elements = Arrays.copyOf(others.elements, others.elements.length);
      rows.truncate(first);
      return rows;
    }

    int count() {
      return count;
    }

    @Nullable Object key(int row) {
      return keys[row];
    }

    @Nullable Object[] cells(int row) {
      return cells[row];
    }

    /** Whether a row shows this very element and cannot have changed. */
    boolean shows(int row, @Nullable Object element) {
      return element != null && row < elements.length && elements[row] == element;
    }

    /** From now on a row cannot change as long as it has this element; null when it always may. */
    void element(int row, @Nullable Object element) {
      if (element != null || row < elements.length) {
        if (row >= elements.length) {
          elements = Arrays.copyOf(elements, cells.length);
        }
        elements[row] = element;
      }
    }

    /** Gives back the room for more rows, and the elements, which only spare evaluating rows. */
    void trim() {
      cells = Arrays.copyOf(cells, count);
      keys = Arrays.copyOf(keys, Math.min(count, keys.length));
      elements = new @Nullable Object[0];
    }

    void add(@Nullable Object key, @Nullable Object[] row) {
      if (count == cells.length) {
        int capacity = Math.max(FIRST_CAPACITY, count + (count >> 1));
        cells = Arrays.copyOf(cells, capacity);
        keys = keyed ? Arrays.copyOf(keys, capacity) : keys;
      }
      cells[count] = row;
      if (keyed) {
        keys[count] = key;
      }
      count++;
    }

    /** Keeps the first rows only. */
    void truncate(int first) {
      if (first * 4 < cells.length) {
        cells = Arrays.copyOf(cells, first);
        keys = Arrays.copyOf(keys, Math.min(first, keys.length));
        elements = Arrays.copyOf(elements, Math.min(first, elements.length));
      } else {
        clear(cells, first);
        clear(keys, first);
        clear(elements, first);
      }
      count = first;
    }

    private static void clear(@Nullable Object[] array, int from) {
      Arrays.fill(array, Math.min(from, array.length), array.length, null);
    }
  }
}
