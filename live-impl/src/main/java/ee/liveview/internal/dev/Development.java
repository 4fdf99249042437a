package ee.liveview.internal.dev;

import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.Channels;
import ee.liveview.internal.mailbox.Timers;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.view.Failure;
import ee.liveview.internal.view.Failures;
import ee.liveview.internal.view.ViewType;
import ee.liveview.internal.wire.JsonBody;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The development mode of one deployment: looks at the sources a few times a second, and tells the
 * open pages what has changed and what is wrong. Templates are exchanged, style sheets swapped, and
 * state stays; only a script, the root layout or what is added to the head makes pages load anew.
 */
public final class Development implements AutoCloseable {
  /** Where pages listen. */
  public static final String TOPIC = "live:development";

  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final Pattern HEAD = Pattern.compile("(?s)<live:head>.*?</live:head>");
  private static final Duration PAUSE = Duration.ofMillis(300);

  /** A file that stays the same for so long has been written to its end. */
  private static final Duration WRITING = Duration.ofMillis(100);

  /** Looking takes at most a part of the time, however many files there are. */
  private static final int PAUSES_PER_LOOK = 4;

  private final Timers timers;
  private final Sources sources;
  private final List<TemplateSlot> templates;
  private final List<TemplateSlot> layouts = new ArrayList<>();
  private final Audience audience = new Audience(this::state);

  // Touched by one look at a time, or before the first.
  private final Map<TemplateSlot, Sources.Version> known = new HashMap<>();
  private Map<Sources.Version, String> assets = Map.of();

  /** What the last look saw for the first time, and did not take over yet. */
  private Set<Sources.Version> fresh = Set.of();

  /** What is wrong, by template; replaced as a whole. */
  private volatile Map<String, List<Problem>> problems = Map.of();

  private Timers.@Nullable Timer next;
  private boolean closed;

  /**
   * @param templates of views and components
   * @param directories where their sources are
   */
  public Development(
      Timers timers, List<TemplateSlot> templates, List<String> directories, Deployed deployed) {
    this.timers = timers;
    this.templates = templates;
    this.sources = new Sources(directories, deployed);
  }

  /** Takes over the templates as they are in the sources, and watches them from now on. */
  public void start(List<TemplateSlot> rootLayouts) {
    LOG.log(
        Level.WARNING,
        "live.development is on: templates and style sheets reload, and pages show stack traces."
            + " Never switch it on where others can reach this server.");
    sources
        .missing()
        .forEach(
            directory ->
                LOG.log(Level.WARNING, "live.sources names " + directory + ", which is not there"));
    layouts.addAll(rootLayouts);
    templates.forEach(slot -> slot.exchange(slot.source(), true));
    try {
      assets = sources.styleSheetsAndScripts();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the sources cannot be read", e);
    }
    takeOver(); // What is there by now has been written, so that the first look takes it over.
    look();
  }

  // What pages ask.

  /** The topics of a connection, with ours besides. */
  public Channels beside(Channels views) {
    return topic -> topic.equals(TOPIC) ? seat() : views.open(topic);
  }

  private Channel seat() {
    return audience.seat();
  }

  /** Tells the page what failed in it, besides whoever is told always. */
  public Failures observing(Failures always) {
    return new Failures() {
      @Override
      public void failed(String sentence, Throwable cause) {
        always.failed(sentence, cause);
      }

      @Override
      public void failed(Failure failure) {
        always.failed(failure);
        var report =
            Report.of(failure.view(), failure.activity(), failure.event(), failure.cause());
        audience.tell(failure.connection(), "failure", report::write);
      }
    };
  }

  /** The page in place of one that failed. */
  public String failurePage(ViewType view, String request, Throwable thrown, String head) {
    return Report.of(view, request, null, thrown).html(head);
  }

  /**
   * The source of what a browser asks for, which may be newer than what was deployed.
   *
   * @param path relative to the context path, beginning with a slash
   */
  public Optional<Path> source(String path) {
    return sources.page(path);
  }

  private JsonBody state() {
    var all = problems.values().stream().flatMap(List::stream).map(Report::of).toList();
    return out -> {
      out.writeStartObject().writeStartArray("problems");
      all.forEach(report -> report.write(out));
      out.writeEnd().writeEnd();
    };
  }

  // What changed.

  private void look() {
    long start = System.nanoTime();
    boolean changed = true;
    try {
      changed = takeOver();
    } finally {
      var took = Duration.ofNanos(System.nanoTime() - start).multipliedBy(PAUSES_PER_LOOK);
      var pause = fresh.isEmpty() ? PAUSE : WRITING;
      schedule(!changed && took.compareTo(pause) > 0 ? took : pause);
    }
  }

  private synchronized void schedule(Duration pause) {
    if (!closed) {
      next = timers.after(pause, this::look);
    }
  }

  private boolean takeOver() {
    var lastLook = fresh;
    fresh = new HashSet<>();
    try {
      boolean templatesChanged = lookAtTemplates(lastLook);
      return lookAtAssets(lastLook) || templatesChanged;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "the sources could not be looked at", e);
      return true;
    }
  }

  /** Whether the look before has seen this version; else whoever writes it may not be done. */
  private boolean isWritten(Sources.Version version, Set<Sources.Version> lastLook) {
    if (lastLook.contains(version)) {
      return true;
    }
    fresh.add(version);
    return false;
  }

  private boolean lookAtTemplates(Set<Sources.Version> lastLook) throws IOException {
    var found = new LinkedHashMap<>(problems);
    boolean changed = false;
    boolean exchanged = false;
    boolean reload = false;
    for (var slot : all()) {
      var version = sources.template(slot.source().name());
      if (version.isPresent()
          && !version.get().equals(known.get(slot))
          && isWritten(version.get(), lastLook)) {
        known.put(slot, version.get());
        var before = slot.source();
        var wrong = exchange(slot, version.get());
        if (wrong == null) {
          continue;
        }
        changed = true;
        if (wrong.isEmpty()) {
          found.remove(slot.source().name());
          exchanged = true;
          reload |= layouts.contains(slot) || !head(before).equals(head(slot.source()));
        } else {
          found.put(slot.source().name(), wrong);
        }
      }
    }
    if (changed) {
      problems = found;
      audience.tell("templates", state());
    }
    if (exchanged) {
      audience.renderAgain();
    }
    if (reload) {
      audience.tell("reload", JsonBody.EMPTY);
    }
    return changed;
  }

  /** What of a template is written with the first HTML only. */
  private static List<String> head(SourceFile source) {
    return HEAD.matcher(source.text()).results().map(MatchResult::group).toList();
  }

  private List<TemplateSlot> all() {
    var all = new ArrayList<>(templates);
    all.addAll(layouts);
    return all;
  }

  /** Returns what is wrong; null when the text is the one that is in use. */
  private @Nullable List<Problem> exchange(TemplateSlot slot, Sources.Version version)
      throws IOException {
    var name = slot.source().name();
    var text = new SourceFile(name, Files.readString(version.file(), StandardCharsets.UTF_8));
    if (text.equals(slot.source()) && !problems.containsKey(name)) {
      return null;
    }
    var wrong = slot.exchange(text, !layouts.contains(slot));
    if (wrong.isEmpty()) {
      LOG.log(Level.INFO, () -> name + " was exchanged for " + version.file());
    } else {
      LOG.log(Level.WARNING, () -> name + " was not exchanged\n\n" + wrong.get(0).report());
    }
    return wrong;
  }

  private boolean lookAtAssets(Set<Sources.Version> lastLook) throws IOException {
    var before = assets;
    var now = sources.styleSheetsAndScripts();
    now.keySet().removeIf(version -> !before.containsKey(version) && !isWritten(version, lastLook));
    assets = now;
    var changed = new ArrayList<String>();
    now.forEach(
        (version, path) -> {
          if (!before.containsKey(version)) {
            changed.add(path);
          }
        });
    if (changed.isEmpty()) {
      return false;
    }
    if (changed.stream().allMatch(path -> path.endsWith(".css"))) {
      audience.tell("styles", paths(changed));
    } else {
      audience.tell("reload", JsonBody.EMPTY);
    }
    return true;
  }

  private static JsonBody paths(List<String> paths) {
    return out -> {
      out.writeStartObject().writeStartArray("paths");
      paths.forEach(out::write);
      out.writeEnd().writeEnd();
    };
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (next != null) {
      next.cancel();
    }
  }
}
