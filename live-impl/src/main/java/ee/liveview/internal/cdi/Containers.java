package ee.liveview.internal.cdi;

import ee.liveview.LiveView;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.view.Container;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The elements around views, as their annotations write them. */
final class Containers {
  private static final Pattern START = Pattern.compile("<([a-z][a-z0-9-]*)[^<>&]*>");

  /** The client knows a view by its id and marks of its own. */
  private static final Set<String> TAKEN = Set.of("id");

  private Containers() {}

  /** The container of a view; empty when a problem was reported. */
  static Optional<Container> of(Class<?> type, Consumer<Problem> problems) {
    return of(type.getAnnotation(LiveView.class).container(), type, problems);
  }

  /** The same of a start tag that the view writes elsewhere. */
  static Optional<Container> of(String start, Class<?> type, Consumer<Problem> problems) {
    var written = start.strip();
    var found = read(written);
    if (found.isEmpty()) {
      problems.accept(
          Problem.of(
              DefinitionProblem.BAD_CONTAINER,
              "'" + written + "' of " + type.getName() + " is no container",
              "Write a start tag with literal attributes and no id: container = \"<main class='wide'>\"."));
    }
    return found;
  }

  private static Optional<Container> read(String written) {
    var start = START.matcher(written);
    if (!start.matches()) {
      return Optional.empty();
    }
    var parsed = Parser.parse(new SourceFile("container", written + "</" + start.group(1) + ">"));
    return parsed.problems().isEmpty()
            && parsed.nodes().size() == 1
            && parsed.nodes().get(0) instanceof Node.Element element
        ? read(element)
        : Optional.empty();
  }

  private static Optional<Container> read(Node.Element element) {
    var attributes = new LinkedHashMap<String, String>();
    for (var attribute : element.attributes()) {
      boolean taken = TAKEN.contains(attribute.name()) || attribute.name().startsWith("data-phx-");
      if (taken
          || attribute.value() instanceof Node.Value.Whole
          || attribute.value() instanceof Node.Value.Mixed) {
        return Optional.empty();
      }
      attributes.put(
          attribute.name(),
          attribute.value() instanceof Node.Value.Literal literal ? literal.markup() : "");
    }
    return Optional.of(new Container(element.name(), attributes));
  }
}
