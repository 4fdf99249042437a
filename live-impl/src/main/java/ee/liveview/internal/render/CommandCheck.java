package ee.liveview.internal.render;

import ee.liveview.JS;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.expr.ExprCompiler;
import ee.liveview.internal.template.expr.LiteralCall;
import ee.liveview.internal.template.expr.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at the commands in the attributes of one element, as far as they are literals. */
final class CommandCheck {
  private static final String GLOBAL = "JS";

  private final boolean targeted;
  private final List<Problem> problems = new ArrayList<>();
  private final List<EventUse> events = new ArrayList<>();
  private final List<LinkUse> links = new ArrayList<>();

  CommandCheck(Node.Element element, Names names) {
    targeted = element.attribute("phx-target").isPresent();
    for (var attribute : element.attributes()) {
      if (attribute.value() instanceof Node.Value.Whole whole) {
        ExprCompiler.calls(GLOBAL, whole.expression(), whole.at(), names).forEach(this::check);
      }
    }
  }

  /** What is wrong. */
  List<Problem> problems() {
    return problems;
  }

  /** The events that are pushed to the view itself. */
  List<EventUse> events() {
    return events;
  }

  /** The paths that they lead to. */
  List<LinkUse> links() {
    return links;
  }

  private void check(LiteralCall call) {
    var last =
        call.arguments().isEmpty() ? null : call.arguments().get(call.arguments().size() - 1);
    var options = last instanceof Map<?, ?> map ? map : Map.of();
    checkOptions(call, options);
    if (!call.arguments().isEmpty() && call.arguments().get(0) instanceof String first) {
      if (call.method().equals("navigate") || call.method().equals("patch")) {
        LinkUse.of(
                first,
                "JS." + call.method() + "('" + first + "')",
                call.method().equals("patch"),
                call.at())
            .ifPresent(links::add);
      }
      boolean elsewhere =
          targeted
              || options.containsKey("target")
              || last == LiteralCall.UNKNOWN; // options that are known only when it runs
      if (call.method().equals("push") && !elsewhere) {
        events.add(new EventUse(first, "JS.push(\"" + first + "\")", call.at()));
      }
    }
  }

  private void checkOptions(LiteralCall call, Map<?, ?> options) {
    var taken = JS.options(call.method());
    for (var option : options.keySet()) {
      if (!taken.isEmpty() && !taken.contains(option)) {
        problems.add(
            Problem.at(
                call.at(),
                RenderError.COMMAND_OPTION,
                "JS." + call.method() + " has no option " + option,
                Nearest.to(option.toString(), taken)
                    .map(near -> "Did you mean " + near + "?")
                    .orElse("It takes " + String.join(", ", taken) + ".")));
      }
    }
  }
}
