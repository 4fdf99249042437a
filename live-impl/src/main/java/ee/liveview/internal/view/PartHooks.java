package ee.liveview.internal.view;

import ee.liveview.AsyncOutcome;
import ee.liveview.LiveHooks;
import ee.liveview.Next;
import ee.liveview.Params;
import ee.liveview.Stage;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The hooks of a view or component. Touched only in turns. */
final class PartHooks implements LiveHooks {
  private static final Set<Stage<?>> OF_VIEWS =
      Set.of(Stage.PARAMS, Stage.EVENT, Stage.INFO, Stage.ASYNC, Stage.AFTER_RENDER);
  private static final Set<Stage<?>> OF_COMPONENTS =
      Set.of(Stage.EVENT, Stage.ASYNC, Stage.AFTER_RENDER);

  private final String owner;
  private final Set<Stage<?>> stages;

  /** Most views have none, and every turn asks. */
  private Map<Stage<?>, Map<String, Object>> attached = Map.of();

  private PartHooks(String owner, Set<Stage<?>> stages) {
    this.owner = owner;
    this.stages = stages;
  }

  /** Those of a view, given its name. */
  static PartHooks ofView(String name) {
    return new PartHooks(name, OF_VIEWS);
  }

  /** Those of a component, given the name of its class. */
  static PartHooks ofComponent(String name) {
    return new PartHooks(name, OF_COMPONENTS);
  }

  @Override
  public <H> void attachHook(String name, Stage<H> stage, H hook) {
    if (!stages.contains(stage)) {
      throw new ViewException(
          ViewProblem.WRONG_STAGE,
          owner + " is a component and has no stage " + stage + " for hook '" + name + "'");
    }
    if (attached.isEmpty()) {
      attached = new LinkedHashMap<>(2);
    }
    var known = attached.computeIfAbsent(stage, s -> new LinkedHashMap<>(2));
    if (known.putIfAbsent(name, Objects.requireNonNull(hook, "hook")) != null) {
      throw new ViewException(
          ViewProblem.SAME_HOOK, owner + " has a hook '" + name + "' at " + stage + " already");
    }
  }

  @Override
  public void detachHook(String name, Stage<?> stage) {
    attached.getOrDefault(stage, new LinkedHashMap<>(0)).remove(name);
  }

  /** Whether there is one at a stage. */
  boolean any(Stage<?> stage) {
    return !attached.getOrDefault(stage, Map.of()).isEmpty();
  }

  Next params(URI uri, Params params) {
    return silent(Stage.PARAMS, hook -> hook.params(uri, params));
  }

  /** May carry a reply. */
  Next event(String event, Params params) {
    return each(Stage.EVENT, hook -> hook.event(event, params));
  }

  Next info(Object message) {
    return silent(Stage.INFO, hook -> hook.info(message));
  }

  Next async(String name, AsyncOutcome<?> outcome) {
    return silent(Stage.ASYNC, hook -> hook.async(name, outcome));
  }

  void rendered() {
    each(
        Stage.AFTER_RENDER,
        hook -> {
          hook.rendered();
          return Next.CONTINUE;
        });
  }

  private <H> Next silent(Stage<H> stage, Function<H, Next> call) {
    var next = each(stage, call);
    if (next.reply().isPresent()) {
      throw new ViewException(
          ViewProblem.WRONG_STAGE,
          "a hook of " + owner + " at " + stage + " replies, and nobody has asked");
    }
    return next;
  }

  /** Hooks may attach and detach others, and themselves, while they run. */
  private <H> Next each(Stage<H> stage, Function<H, Next> call) {
    var hooks = attached.get(stage);
    if (hooks == null) {
      return Next.CONTINUE;
    }
    for (var name : List.copyOf(hooks.keySet())) {
      var hook = hooks.get(name);
      if (hook != null) {
        var next = call.apply(stage.hook().cast(hook));
        if (next.halts()) {
          return next;
        }
      }
    }
    return Next.CONTINUE;
  }
}
