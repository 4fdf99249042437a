package ee.liveview.internal.http;

import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.AssetUse;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.view.Globals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The root layouts of an application: {@code liveview/root.html}, or the one that ships, and those
 * of live sessions that name one of their own.
 */
public final class RootLayouts {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final String APPLICATION = "liveview/root.html";
  private static final String SHIPPED = "META-INF/liveview/root.html";

  private final RootLayout standard;
  private final Map<String, RootLayout> bySession;

  private RootLayouts(RootLayout standard, Map<String, RootLayout> bySession) {
    this.standard = standard;
    this.bySession = bySession;
  }

  /**
   * Reads and checks them.
   *
   * @param named class path resources of the live sessions that have their own
   * @param uses assets that the views' templates name by a literal; those of the layouts are
   *     checked too
   * @param checks which problems are errors
   * @throws IllegalStateException when there are errors; the message is their report
   */
  public static RootLayouts load(
      ClassLoader application,
      Map<String, String> named,
      Globals globals,
      List<AssetUse> uses,
      Checks checks,
      StaticAssets assets) {
    Set<Problem> problems = new LinkedHashSet<>();
    var allUses = new ArrayList<>(uses);
    var own = source(application, APPLICATION);
    var standard =
        RootLayout.of(
            own == null ? shipped() : own, globals, checks, problems::add, allUses::addAll);
    Map<String, RootLayout> bySession = new HashMap<>();
    named.forEach(
        (session, path) -> {
          var source = source(application, path);
          var layout =
              source == null
                  ? null
                  : RootLayout.of(source, globals, checks, problems::add, allUses::addAll);
          if (layout != null) {
            bySession.put(session, layout);
          }
        });
    allUses.forEach(use -> assets.problem(use).ifPresent(problems::add));
    var warnings = checks.warnings(problems);
    if (!warnings.isEmpty()) {
      LOG.log(
          Level.WARNING,
          Checks.report(warnings.size() + " warning(s) in the root layouts", warnings));
    }
    var errors = checks.errors(problems);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(
          errors.stream().map(Problem::report).collect(Collectors.joining("\n", "\n", "")));
    }
    return new RootLayouts(Objects.requireNonNull(standard), bySession);
  }

  /** Their templates, to be exchanged in development. */
  public List<TemplateSlot> templates() {
    return Stream.concat(Stream.of(standard), bySession.values().stream())
        .map(RootLayout::template)
        .toList();
  }

  RootLayout of(String session) {
    return bySession.getOrDefault(session, standard);
  }

  private static SourceFile shipped() {
    var shipped = source(RootLayouts.class.getClassLoader(), SHIPPED);
    if (shipped == null) {
      throw new IllegalStateException(SHIPPED + " is missing from the jar of live-impl");
    }
    return shipped;
  }

  private static @Nullable SourceFile source(ClassLoader loader, String path) {
    var url = loader.getResource(path);
    if (url == null) {
      return null;
    }
    try (var in = url.openStream()) {
      return new SourceFile(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
