package ee.liveview.internal.view;

import ee.liveview.LiveView;
import ee.liveview.internal.problem.Nearest;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which template a page shows, in which layout. Touched only in turns. */
final class Appearance {
  private final ViewType type;
  private ViewType.Looks looks;
  private @Nullable String layout;

  Appearance(ViewType type) {
    this.type = type;
    this.looks = type.looks();
  }

  /** What is chosen now. */
  ViewType.Look look() {
    var chosen = layout == null ? null : looks.byLayout().get(layout);
    return chosen == null ? looks.first() : chosen;
  }

  void layout(String name) {
    var wanted = strip(name);
    if (!looks.byLayout().containsKey(wanted)) {
      throw unknown("layout", name, wanted, looks.byLayout());
    }
    layout = wanted;
  }

  void template(String name) {
    var wanted = strip(name);
    var chosen = wanted.equals(LiveView.OWN_TEMPLATE) ? type.looks() : type.others().get(wanted);
    if (chosen == null) {
      throw unknown("renderWith", name, wanted, type.others());
    }
    looks = chosen;
  }

  private static String strip(String name) {
    return name.startsWith("/") ? name.substring(1) : name;
  }

  private IllegalArgumentException unknown(
      String member, String name, String wanted, Map<String, ?> known) {
    return new IllegalArgumentException(
        type.name()
            + " has no "
            + (member.equals("layout") ? "layout" : "template")
            + " '"
            + name
            + "'"
            + Nearest.to(wanted, new TreeSet<>(known.keySet()))
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("; name it in @LiveView(" + member + " = …) too"));
  }
}
