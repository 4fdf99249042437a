package ee.liveview.internal.diff;

import ee.liveview.internal.diff.Fingerprints.Shown;
import ee.liveview.internal.diff.Fingerprints.ShownRows;
import ee.liveview.internal.diff.Fingerprints.TextHash;
import ee.liveview.internal.render.Block;
import ee.liveview.internal.render.Leaf;
import ee.liveview.internal.render.Loop;
import org.jspecify.annotations.Nullable;

/**
 * Walks through what a page shows and lets texts go: their hashes tell as well whether they
 * changed.
 */
final class Compaction {
  /** A shorter one gains little, and costs the room of its hash when the view holds it anyway. */
  private static final int SHORT = 32;

  private Compaction() {}

  static void of(Shown shown) {
    cells(shown.block(), shown.cells());
  }

  private static void cells(Block block, @Nullable Object[] cells) {
    for (int i = 0; i < cells.length; i++) {
      var cell = cells[i];
      if (cell instanceof Shown inner) {
        of(inner);
      } else if (cell instanceof ShownRows rows && block.dynamic(i) instanceof Loop loop) {
        rows.trim();
        for (int row = 0; row < rows.count(); row++) {
          cells(loop.row(), rows.cells(row));
        }
      } else if (cell instanceof String text
          && text.length() > SHORT
          && block.dynamic(i) instanceof Leaf leaf) {
        cells[i] = new TextHash(TextHash.of(leaf.html(text)));
      }
    }
  }
}
