package ee.liveview.internal.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flattens the first diff of a page into the HTML of that page. */
public final class DiffHtml {
  private final StringBuilder out = new StringBuilder(1024);

  private DiffHtml() {}

  /**
   * The HTML of a full diff.
   *
   * @throws IllegalArgumentException for a diff that leaves out what the browser already has
   */
  public static String html(Diff.Tree full) {
    var html = new DiffHtml();
    html.dynamic(full);
    return html.out.toString();
  }

  private void dynamic(@Nullable Diff diff) {
    if (diff instanceof Diff.Text text) {
      out.append(text.html());
    } else if (diff instanceof Diff.Tree tree) {
      block(given(tree.statics()), tree.dynamics());
    } else if (diff instanceof Diff.Rows rows) {
      var statics = given(rows.statics());
      for (var row : rows.rows()) {
        block(statics, given(row.changes()).dynamics());
      }
    } else {
      throw notFull();
    }
  }

  private void block(List<String> statics, List<@Nullable Diff> dynamics) {
    if (dynamics.size() != statics.size() - 1) {
      throw notFull();
    }
    for (int i = 0; i < dynamics.size(); i++) {
      out.append(statics.get(i));
      dynamic(dynamics.get(i));
    }
    out.append(statics.get(dynamics.size()));
  }

  private static <T> T given(@Nullable T part) {
    if (part == null) {
      throw notFull();
    }
    return part;
  }

  private static IllegalArgumentException notFull() {
    return new IllegalArgumentException("Only a diff from empty fingerprints has all the HTML");
  }
}
