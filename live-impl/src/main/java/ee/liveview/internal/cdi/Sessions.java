package ee.liveview.internal.cdi;

import ee.liveview.LiveSession;
import ee.liveview.LiveView;
import ee.liveview.MountHook;
import ee.liveview.SessionValues;
import ee.liveview.internal.problem.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The live sessions that the packages of the views declare. */
final class Sessions {
  private static final String DEFAULT = "default";

  private final Consumer<Problem> problems;
  private final Map<String, Declared> known = new HashMap<>();

  Sessions(Consumer<Problem> problems) {
    this.problems = problems;
  }

  private record Declared(LiveSession session, Class<?> view) {}

  /** Takes note of the session of the package of a view. */
  void note(Class<?> view) {
    var session = declared(view);
    if (session == null) {
      return;
    }
    var before = known.putIfAbsent(session.value(), new Declared(session, view));
    if (before != null && !before.session().equals(session)) {
      problems.accept(
          Problem.of(
              DefinitionProblem.SAME_SESSION,
              Stream.of(before.view(), view)
                      .map(Class::getPackageName)
                      .sorted()
                      .collect(Collectors.joining(" and "))
                  + " declare the live session \""
                  + session.value()
                  + "\" differently",
              "Give one of them another name, or declare the same."));
    }
    checkRoot(session, view);
  }

  private void checkRoot(LiveSession session, Class<?> view) {
    if (!session.root().isEmpty() && TemplateSource.resource(view, session.root()).isEmpty()) {
      problems.accept(
          Problem.of(
              DefinitionProblem.NO_LAYOUT,
              "There is no layout "
                  + TemplateSource.strip(session.root())
                  + ", which the live session \""
                  + session.value()
                  + "\" asks for",
              "Put it on the class path of the application."));
    }
  }

  private static @Nullable LiveSession declared(Class<?> view) {
    return view.getPackage().getAnnotation(LiveSession.class);
  }

  /** The name of the session of a view. */
  String of(Class<?> view) {
    var own = view.getAnnotation(LiveView.class).session();
    if (!own.isEmpty()) {
      return own;
    }
    var declared = declared(view);
    return declared == null ? DEFAULT : declared.value();
  }

  /** The app layout of a session; empty when it leaves that to the views. */
  String layout(String name) {
    var declared = known.get(name);
    return declared == null ? "" : declared.session().layout();
  }

  /** The mount hooks of a session. */
  List<Class<? extends MountHook>> onMount(String name) {
    var declared = known.get(name);
    return declared == null ? List.of() : List.of(declared.session().onMount());
  }

  /** What gives the views of a session values. */
  List<Class<? extends SessionValues>> values(String name) {
    var declared = known.get(name);
    return declared == null ? List.of() : List.of(declared.session().values());
  }

  /** Where the routes of a session are; empty for everywhere. */
  String host(String name) {
    var declared = known.get(name);
    return declared == null ? "" : declared.session().host().toLowerCase(Locale.ROOT);
  }

  /** The root layouts of the sessions that have their own. */
  Map<String, String> roots() {
    return known.values().stream()
        .map(Declared::session)
        .filter(session -> !session.root().isEmpty())
        .collect(
            Collectors.toMap(
                LiveSession::value,
                session -> TemplateSource.strip(session.root()),
                (a, b) -> a,
                LinkedHashMap::new));
  }
}
