package ee.liveview.internal.diff;

import ee.liveview.LiveStream.Changes;
import ee.liveview.LiveStream.Insert;
import ee.liveview.internal.render.Loop;
import ee.liveview.internal.template.expr.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One walk through what became of a stream. Nothing of a row is remembered. */
final class StreamWalk {
  private static final Diff.Tree NO_DYNAMICS = new Diff.Tree(null, false, List.of());

  private StreamWalk() {}

  /**
   * What the browser is told.
   *
   * @param container the id of the element around the rows
   * @param statics of a row; null when the browser has them
   */
  static Diff diff(
      Differ differ,
      Loop loop,
      Scope scope,
      Changes<?> changes,
      String container,
      @Nullable List<String> statics) {
    int size = changes.inserts().size();
    var rows = new ArrayList<Diff.Tree>(size);
    var inserts = new ArrayList<Diff.StreamInsert>(size);
    var cells = new @Nullable Object[loop.row().size()];
    try {
      for (var insert : changes.inserts()) {
        if (loop.enter(scope, insert.entry(), rows.size())) {
          Arrays.fill(cells, null);
          var row = differ.changes(loop.row(), scope, cells);
          rows.add(row == null ? NO_DYNAMICS : row);
          inserts.add(told(insert));
        }
      }
    } catch (Exception e) {
      throw loop.failed(e);
    } finally {
      loop.leave(scope);
    }
    return new Diff.Stream(
        statics, rows, reference(container), inserts, changes.deletes(), changes.reset());
  }

  private static Diff.StreamInsert told(Insert<?> insert) {
    return new Diff.StreamInsert(
        insert.entry().domId(), insert.at(), insert.limit(), insert.updateOnly());
  }

  /** By which the client finds all rows; it puts it between the quotes of a selector. */
  private static String reference(String container) {
    return container.indexOf('"') < 0 && container.indexOf('\\') < 0
        ? container
        : container.replace("\\", "%5C").replace("\"", "%22");
  }
}
