package ee.liveview.internal.cdi;

import ee.liveview.internal.problem.Problem;
import ee.liveview.spi.HostedViews;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether pages of another framework may show the views of this application. */
final class Bridges {
  private Bridges() {}

  /** Refuses a view that is told of changes and has neither a route nor such a page. */
  static void require(Class<?> view, Consumer<Problem> problems) {
    if (!known(Thread.currentThread().getContextClassLoader()) && !known(view.getClassLoader())) {
      problems.accept(
          Problem.of(
              DefinitionProblem.NO_URL,
              view.getName()
                  + " has an @OnParams method and no route, and no bridge to other pages is there",
              "Give it a route, take what it is given with @Param in its @OnMount method, or add"
                  + " live-jsf-bridge if it belongs to a Faces page."));
    }
  }

  private static boolean known(@Nullable ClassLoader loader) {
    return loader != null && loader.getResource(HostedViews.BRIDGE) != null;
  }
}
