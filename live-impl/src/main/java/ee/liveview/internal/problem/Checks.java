package ee.liveview.internal.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How much each problem of a deployment matters: what its code says, unless a setting says
 * otherwise.
 *
 * @param levels by code, only those that were set
 */
public record Checks(Map<String, Level> levels) {
  /** As the codes have it. */
  public static final Checks DEFAULT = new Checks(Map.of());

  public Checks {
    levels = Map.copyOf(levels);
  }

  /**
   * Reads the setting {@code live.checks}.
   *
   * @param settings each as {@code LIVE-T027=warning}
   * @param known all codes that are reported at deployment
   * @throws IllegalArgumentException for a code that is not known or cannot be a warning, and for a
   *     level that does not exist
   */
  public static Checks of(List<String> settings, Collection<? extends ProblemCode> known) {
    var levels = new TreeMap<String, Level>();
    for (var setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 0) {
        throw refused(setting, "write CODE=warning or CODE=error");
      }
      var name = setting.substring(0, equals).strip();
      var code =
          known.stream()
              .filter(one -> one.code().equals(name))
              .findFirst()
              .orElseThrow(() -> refused(setting, unknown(name, known)));
      var level = level(setting, setting.substring(equals + 1).strip());
      if (level == Level.WARNING && !code.adjustable()) {
        throw refused(setting, name + " is always an error: such a template cannot be shown");
      }
      levels.put(name, level);
    }
    return new Checks(levels);
  }

  private static Level level(String setting, String name) {
    return Arrays.stream(Level.values())
        .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() -> refused(setting, "the levels are error and warning"));
  }

  private static String unknown(String name, Collection<? extends ProblemCode> known) {
    var adjustable =
        known.stream().filter(ProblemCode::adjustable).map(ProblemCode::code).sorted().toList();
    return "there is no check "
        + name
        + Nearest.to(name, adjustable)
            .map(near -> ", did you mean " + near + "?")
            .orElse("; those that can be set are " + String.join(", ", adjustable));
  }

  private static IllegalArgumentException refused(String setting, String why) {
    return new IllegalArgumentException("live.checks has " + setting + ": " + why);
  }

  /** How much a problem matters. */
  public Level level(Problem problem) {
    return levels.getOrDefault(problem.code().code(), problem.code().level());
  }

  /** Those that keep the application from starting, in their order. */
  public List<Problem> errors(Collection<Problem> problems) {
    return problems.stream().filter(isError()).toList();
  }

  /** The others, in their order. */
  public List<Problem> warnings(Collection<Problem> problems) {
    return problems.stream().filter(isError().negate()).toList();
  }

  private Predicate<Problem> isError() {
    return problem -> level(problem) == Level.ERROR;
  }

  /** All reports behind a headline. */
  public static String report(String headline, Collection<Problem> problems) {
    return problems.stream()
        .map(Problem::report)
        .collect(Collectors.joining("\n", headline + "\n\n", ""));
  }
}
