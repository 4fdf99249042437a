package ee.liveview.internal.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Flattens the first diff of a page into the HTML of that page. */
public final class DiffHtml {
  private static final int TYPICAL_VALUE = 12;

  private final StringBuilder out;
  private final Map<Integer, Diff.Component> components = new HashMap<>();

  private DiffHtml(int length) {
    out = new StringBuilder(length);
  }

  /**
   * The HTML of a page with its components.
   *
   * @throws IllegalArgumentException for a diff that leaves out what the browser already has
   */
  public static String html(Diff.PageDiff full) {
    var html = new DiffHtml(length(full.tree()));
    full.components().forEach(c -> html.components.put(c.cid(), c));
    html.dynamic(full.tree());
    return html.out.toString();
  }

  /**
   * The HTML of a full diff.
   *
   * @throws IllegalArgumentException for a diff that leaves out what the browser already has
   */
  public static String html(Diff.Tree full) {
    var html = new DiffHtml(length(full));
    html.dynamic(full);
    return html.out.toString();
  }

  /** About how long it becomes: a guess that is near spares copying the page as it grows. */
  private static int length(@Nullable Diff diff) {
    if (diff instanceof Diff.Tree tree) {
      int length = length(tree.statics());
      for (var dynamic : tree.dynamics()) {
        length += length(dynamic);
      }
      return length;
    }
    if (diff instanceof Diff.Rows rows && rows.statics() != null) {
      int values = (rows.statics().size() - 1) * TYPICAL_VALUE;
      return rows.rows().size() * (length(rows.statics()) + values);
    }
    return TYPICAL_VALUE;
  }

  private static int length(@Nullable List<String> statics) {
    return statics == null ? 0 : statics.stream().mapToInt(String::length).sum();
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
    } else if (diff instanceof Diff.ComponentRef ref) {
      component(given(components.get(ref.cid())));
    } else {
      throw notFull();
    }
  }

  private void component(Diff.Component component) {
    var tree = component.tree();
    var donor = component.donor() > 0 ? given(components.get(component.donor())).tree() : tree;
    block(given(donor.statics()), tree.dynamics());
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
