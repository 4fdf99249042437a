package ee.liveview.internal.cdi;

import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.ValueUse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares what elements send with what the handlers of their events take. */
final class ValueCheck {
  private ValueCheck() {}

  /** Reports the values that no handler takes. */
  static void check(
      CompiledTemplate template, Map<String, EventParams> events, Consumer<Problem> problems) {
    for (var use : template.values()) {
      // An event without a handler has its own problem.
      var handlers = use.events().stream().map(events::get).filter(Objects::nonNull).toList();
      if (handlers.size() == use.events().size()
          && handlers.stream().noneMatch(handler -> handler.takes(use.name()))) {
        problems.accept(problem(use, handlers));
      }
    }
  }

  private static Problem problem(ValueUse use, List<EventParams> handlers) {
    var names = new TreeSet<String>();
    handlers.forEach(handler -> names.addAll(handler.names()));
    return Problem.at(
        use.at(),
        DefinitionProblem.UNKNOWN_VALUE,
        use.written() + " is no parameter of " + String.join(" or ", use.events()),
        remedy(use.name(), names));
  }

  private static String remedy(String sent, Set<String> names) {
    for (var name : names) {
      if (name.toLowerCase(Locale.ROOT).equals(sent)) {
        return "Browsers write the names of attributes in small letters: take it with @Param(\""
            + sent
            + "\").";
      }
    }
    return Nearest.to(sent, names)
        .map(near -> "Did you mean phx-value-" + near + "?")
        .orElse("Add @Param(\"" + sent + "\") to a parameter of the method, or remove it.");
  }
}
