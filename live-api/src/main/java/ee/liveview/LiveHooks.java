package ee.liveview;

/**
 * Steps that run before the methods of a view or component, attached while it lives. Part of {@link
 * LiveSocket}; a hook belongs to the view or component whose method attaches it.
 *
 * <pre>{@code
 * live.attachHook("audit", Stage.EVENT, (event, params) -> {
 *   audit.note(event);
 *   return Next.CONTINUE;
 * });
 * }</pre>
 *
 * <p>Hooks of one stage run in the order in which they were attached. In a shared view they belong
 * to the page. One attached by a {@link MountHook} belongs to the view to come.
 *
 * <p>In Phoenix: {@code attach_hook/4} and {@code detach_hook/3}.
 *
 * <p>In Faces: no counterpart; the nearest is {@code UIViewRoot.addPhaseListener}.
 */
public interface LiveHooks {

  /**
   * Attaches a hook, which runs from the next time on. A second one of its name at the stage ends
   * the view with {@code LIVE-V044}, a stage that components do not have with {@code LIVE-V045}.
   */
  <H> void attachHook(String name, Stage<H> stage, H hook);

  /** Takes a hook away, which may be the one that runs; does nothing when there is none. */
  void detachHook(String name, Stage<?> stage);
}
