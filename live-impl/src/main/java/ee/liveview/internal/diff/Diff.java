package ee.liveview.internal.diff;

import ee.liveview.internal.render.Leaf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed at one place of a page. Where statics are given, everything is. */
public sealed interface Diff {

  /** New text, escaped already. */
  record Text(String html) implements Diff {
    /** Nothing is shown. */
    public static final Text EMPTY = new Text("");
  }

  /**
   * New text that is not written yet: a value that cannot change, and how it is written. What
   * becomes part of a page is written straight into it.
   */
  record Value(Leaf leaf, Object value) implements Diff {}

  /**
   * A block.
   *
   * @param statics null when the browser has them
   * @param root whether the HTML is one element; only with statics
   * @param dynamics by index; null where nothing changed
   */
  record Tree(@Nullable List<String> statics, boolean root, List<@Nullable Diff> dynamics)
      implements Diff {}

  /**
   * The rows of a loop.
   *
   * @param statics of each row; null when the browser has them
   * @param rows the changed, moved and new ones, by index
   * @param count how many there are now, changed or not
   * @param moves whether one of them moved
   */
  record Rows(@Nullable List<String> statics, List<Row> rows, int count, boolean moves)
      implements Diff {}

  /**
   * One row of a loop.
   *
   * @param index where it is now
   * @param from where it was before; the same as {@code index} for a new one
   * @param changes its dynamics, all of them for a new row; null when it only moved
   */
  record Row(int index, int from, @Nullable Tree changes) {
    boolean moved() {
      return from != index;
    }
  }
}
