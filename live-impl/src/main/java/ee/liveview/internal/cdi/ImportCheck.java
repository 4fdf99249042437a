package ee.liveview.internal.cdi;

import ee.liveview.Imports;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.expr.Names;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Looks at what a class with a template imports. */
final class ImportCheck {
  private ImportCheck() {}

  /** Reports imports that cannot be. */
  static void check(Class<?> type, Consumer<Problem> problems) {
    var imports = type.getAnnotation(Imports.class);
    if (imports == null) {
      return;
    }
    Map<String, Class<?>> seen = new HashMap<>();
    for (Class<?> imported : imports.value()) {
      var other = seen.put(imported.getSimpleName(), imported);
      if (imported.isPrimitive() || imported.isArray()) {
        report(type, imported, "it has no static members", "Leave it out.", problems);
      } else if (Names.outOfReach(imported)) {
        report(
            type,
            imported,
            "it is out of reach of templates",
            "Give the template the value it needs from a method of the bean.",
            problems);
      } else if (other != null && other != imported) {
        report(
            type,
            imported,
            "it has the simple name of " + other.getName(),
            "Leave one of them out, and read it in a method of the bean.",
            problems);
      }
    }
  }

  private static void report(
      Class<?> type, Class<?> imported, String why, String remedy, Consumer<Problem> problems) {
    problems.accept(
        Problem.of(
            DefinitionProblem.BAD_IMPORT,
            type.getName() + " cannot import " + imported.getTypeName() + ": " + why,
            remedy));
  }
}
