package ee.liveview.internal.diff;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which statics occur more than once in a message and are therefore written once, by number. */
final class SharedStatics {
  private static final int ONCE = -1;

  private final IdentityHashMap<List<String>, Integer> numbers = new IdentityHashMap<>();
  private final List<List<String>> shared = new ArrayList<>();

  /** Nothing is shared. */
  static final SharedStatics NONE = new SharedStatics();

  private SharedStatics() {}

  static SharedStatics of(Diff.Tree page) {
    var statics = new SharedStatics();
    statics.count(page);
    return statics;
  }

  /** The number of statics that are shared; -1 for others. */
  int number(List<String> statics) {
    var number = numbers.get(statics);
    return number == null ? ONCE : number;
  }

  /** The shared ones, by number. */
  List<List<String>> shared() {
    return shared;
  }

  private void count(@Nullable Diff diff) {
    if (diff instanceof Diff.Tree tree) {
      count(tree.statics());
      for (var dynamic : tree.dynamics()) {
        count(dynamic);
      }
    } else if (diff instanceof Diff.Rows rows) {
      count(rows.statics());
      for (var row : rows.rows()) {
        count(row.changes());
      }
    } else if (diff instanceof Diff.Stream stream) {
      count(stream.statics());
      stream.rows().forEach(this::count);
    }
  }

  private void count(@Nullable List<String> statics) {
    if (statics == null || number(statics) != ONCE) {
      return;
    }
    if (numbers.containsKey(statics)) {
      numbers.put(statics, shared.size());
      shared.add(statics);
    } else {
      numbers.put(statics, ONCE);
    }
  }
}
