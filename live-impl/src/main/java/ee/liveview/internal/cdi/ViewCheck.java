package ee.liveview.internal.cdi;

import ee.liveview.OnParams;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.RenderError;
import ee.liveview.internal.render.ViewUse;
import ee.liveview.internal.view.ViewTypes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the views that templates show with those that there are. */
final class ViewCheck {
  private final Map<String, Class<?>> views = new LinkedHashMap<>();

  /**
   * @param views the classes of all views
   */
  ViewCheck(Collection<Class<?>> views) {
    views.forEach(view -> this.views.put(view.getName(), view));
  }

  /** Adds what is wrong. */
  void check(CompiledTemplate template, List<Problem> found) {
    for (var use : template.views()) {
      var written = use.view();
      if (written == null) {
        continue; // known only when it is shown
      }
      var name = ViewTypes.named(written, views.keySet());
      if (name.isEmpty()) {
        found.add(unknown(use, written));
      } else if (needsAddress(views.get(name.get()))) {
        found.add(
            Problem.at(
                use.at(),
                RenderError.NEEDS_ADDRESS,
                name.get() + " has an @OnParams method, and a view inside of another has no URL",
                "Take what it is given with @Param in its @OnMount method."));
      }
    }
  }

  private Problem unknown(ViewUse use, String written) {
    var same =
        views.keySet().stream()
            .filter(name -> ViewTypes.simple(name).equals(written))
            .sorted()
            .toList();
    if (same.size() > 1) {
      return Problem.at(
          use.at(),
          RenderError.UNKNOWN_VIEW,
          same.size() + " live views are called " + written,
          "Write which one: " + String.join(" or ", same) + ".");
    }
    return Problem.at(
        use.at(),
        RenderError.UNKNOWN_VIEW,
        "There is no live view " + written,
        Nearest.to(written, names())
            .map(near -> "Did you mean " + near + "?")
            .orElse("Name the class of one, with its package or without."));
  }

  private Set<String> names() {
    return views.keySet().stream()
        .flatMap(name -> Stream.of(name, ViewTypes.simple(name)))
        .collect(Collectors.toSet());
  }

  private static boolean needsAddress(@Nullable Class<?> view) {
    for (Class<?> type = Objects.requireNonNull(view); type != null; type = type.getSuperclass()) {
      if (Stream.of(type.getDeclaredMethods())
          .anyMatch(m -> m.isAnnotationPresent(OnParams.class))) {
        return true;
      }
    }
    return false;
  }
}
