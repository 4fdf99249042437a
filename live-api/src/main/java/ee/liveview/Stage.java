package ee.liveview;

import java.net.URI;

/**
 * Where in the life of a view or component a hook runs.
 *
 * <p>In Phoenix: the stages {@code :handle_params}, {@code :handle_event}, {@code :handle_info},
 * {@code :handle_async} and {@code :after_render}.
 *
 * <p>In Faces: {@code PhaseId}.
 *
 * @param <H> what a hook of this stage is
 */
public final class Stage<H> {

  /** Before {@link OnParams} methods, of which a view may have none. Views only. */
  public static final Stage<ParamsHook> PARAMS = new Stage<>("PARAMS", ParamsHook.class);

  /** Before an {@link OnEvent} method, which there need not be. Views and components. */
  public static final Stage<EventHook> EVENT = new Stage<>("EVENT", EventHook.class);

  /** Before an {@link OnInfo} method, which there need not be. Views only. */
  public static final Stage<InfoHook> INFO = new Stage<>("INFO", InfoHook.class);

  /** Before an {@link OnAsync} method. Views and components. */
  public static final Stage<AsyncHook> ASYNC = new Stage<>("ASYNC", AsyncHook.class);

  /** After a connected page was rendered. Views and components. */
  public static final Stage<RenderHook> AFTER_RENDER =
      new Stage<>("AFTER_RENDER", RenderHook.class);

  private final String name;
  private final Class<H> hook;

  private Stage(String name, Class<H> hook) {
    this.name = name;
    this.hook = hook;
  }

  /** What a hook of this stage is. */
  public Class<H> hook() {
    return hook;
  }

  /** Sees the URL of the page, when it is mounted and after each patch. */
  @FunctionalInterface
  public interface ParamsHook {

    /**
     * Looks at them.
     *
     * @param params path and query parameters
     */
    Next params(URI uri, Params params);
  }

  /** Sees the events of the browser. */
  @FunctionalInterface
  public interface EventHook {

    /** Looks at one. */
    Next event(String event, Params params);
  }

  /** Sees all messages, also those that no method of the view takes. */
  @FunctionalInterface
  public interface InfoHook {

    /** Looks at one. */
    Next info(Object message);
  }

  /** Sees how tasks with a name ended. */
  @FunctionalInterface
  public interface AsyncHook {

    /** Looks at one. */
    Next async(String name, AsyncOutcome<?> outcome);
  }

  /** Is told that the page was rendered. What it changes is shown with the next rendering. */
  @FunctionalInterface
  public interface RenderHook {

    /** The page was rendered. */
    void rendered();
  }

  @Override
  public String toString() {
    return name;
  }
}
