package ee.liveview.internal.diff;

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
   * A block.
   *
   * @param statics null when the browser has them
   * @param root whether the HTML is one element; only with statics
   * @param dynamics by index; null where nothing changed
   */
  record Tree(@Nullable List<String> statics, boolean root, List<@Nullable Diff> dynamics)
      implements Diff {
    @Override
    public boolean onlyTouches() {
      return statics == null && dynamics.stream().allMatch(d -> d == null || d.onlyTouches());
    }
  }

  /**
   * The rows of a loop.
   *
   * @param statics of each row; null when the browser has them
   * @param rows the changed, moved and new ones, by index
   * @param count how many there are now, changed or not
   * @param resized whether there were more or fewer before
   * @param moves whether one of them moved
   */
  record Rows(
      @Nullable List<String> statics, List<Row> rows, int count, boolean resized, boolean moves)
      implements Diff {
    @Override
    public boolean onlyTouches() {
      return statics == null
          && !resized
          && !moves
          && rows.stream().allMatch(r -> r.changes() != null && r.changes().onlyTouches());
    }
  }

  /**
   * What became of a stream.
   *
   * @param statics of each row; null when the browser has them
   * @param rows those that are new or replaced, all of each
   * @param reference by which the browser knows the stream
   * @param inserts where the rows go, in their order
   * @param deletes ids of the rows that go before that
   * @param reset whether all others go
   */
  record Stream(
      @Nullable List<String> statics,
      List<Tree> rows,
      String reference,
      List<StreamInsert> inserts,
      List<String> deletes,
      boolean reset)
      implements Diff {}

  /**
   * Where a row of a stream goes.
   *
   * @param at before which child; 0 for the beginning, -1 for the end
   * @param limit how many rows are kept, negative for the last ones; null for all
   * @param updateOnly whether it is left out when the page does not show it
   */
  record StreamInsert(String id, int at, @Nullable Integer limit, boolean updateOnly) {}

  /**
   * A reference to a component with state.
   *
   * @param touch whether the browser has it at this place: it is told again only because the
   *     component changed, since the client skips an element in which nothing seems to have changed
   */
  record ComponentRef(int cid, boolean touch) implements Diff {
    @Override
    public boolean onlyTouches() {
      return touch;
    }
  }

  /** Whether all this says is that components in it changed. */
  default boolean onlyTouches() {
    return false;
  }

  /**
   * A component with state, beside the page.
   *
   * @param tree what changed in it; with statics for a new one
   * @param donor another component that has the same statics, negative for one that the browser had
   *     before this message; 0 for none
   */
  record Component(int cid, Tree tree, int donor) {}

  /**
   * A page with its components.
   *
   * @param tree null when nothing changed outside of components
   * @param before components in rows of streams, each list for a message of its own: the client
   *     shows such a component only when nothing around it is told with it
   */
  record PageDiff(@Nullable Tree tree, List<Component> components, List<List<Component>> before) {
    /** Nothing changed. */
    public static final PageDiff NONE = new PageDiff(null, List.of(), List.of());

    /** Whether nothing changed. */
    public boolean isEmpty() {
      return tree == null && components.isEmpty() && before.isEmpty();
    }
  }

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
