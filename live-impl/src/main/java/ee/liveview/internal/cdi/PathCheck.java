package ee.liveview.internal.cdi;

import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.LinkUse;
import ee.liveview.internal.router.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the paths that templates lead to with the routes that there are. */
final class PathCheck {
  private final List<Owned> routes = new ArrayList<>();

  private record Owned(Class<?> view, Route route) {}

  /**
   * @param views the classes of all views
   */
  PathCheck(Collection<Class<?>> views) {
    for (var view : views) {
      Routes.patterns(view).forEach(route -> routes.add(new Owned(view, route)));
    }
  }

  /**
   * Adds what is wrong.
   *
   * @param view whose template it is; null for one that several views may show
   */
  void check(CompiledTemplate template, @Nullable Class<?> view, List<Problem> found) {
    for (var link : template.links()) {
      var leads = routes.stream().filter(r -> r.route().mayMatch(link.segments())).toList();
      if (leads.isEmpty()) {
        found.add(nowhere(link));
      } else if (link.patch()
          && view != null
          && leads.stream().noneMatch(route -> route.view().equals(view))) {
        found.add(
            Problem.at(
                link.at(),
                DefinitionProblem.NO_ADDRESS,
                link.written()
                    + " leads to "
                    + leads.get(0).view().getName()
                    + ", and a patch stays",
                "Write navigate to go to another view."));
      }
    }
  }

  private Problem nowhere(LinkUse link) {
    var path =
        "/" + String.join("/", link.segments().stream().map(s -> s == null ? "…" : s).toList());
    var patterns = routes.stream().map(owned -> owned.route().pattern()).toList();
    return Problem.at(
        link.at(),
        DefinitionProblem.NO_ADDRESS,
        link.written() + " leads to no live view",
        Nearest.to(path, patterns)
            .map(near -> "Did you mean " + near + "?")
            .orElse("Write href for a page that is none."));
  }
}
