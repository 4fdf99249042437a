package ee.liveview;

/**
 * Decides before a view is mounted whether it is: a CDI bean that {@link LiveView#onMount()} or
 * {@link LiveSession#onMount()} names.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class SignedIn implements MountHook {
 *   @Override
 *   public Next onMount(LiveSocket live) {
 *     if (live.user().isPresent()) {
 *       return Next.CONTINUE;
 *     }
 *     live.redirect("/sign-in");
 *     return Next.HALT;
 *   }
 * }
 * }</pre>
 *
 * <p>It runs for the HTTP request, and again when the page connects and when the browser navigates
 * to the view, before the bean of the view is made. A hook that halts must send the page elsewhere
 * with {@link LiveSocket#pushNavigate} or {@link LiveSocket#redirect}, and one that continues must
 * not: anything else ends the view with {@code LIVE-V043}. It may throw {@link
 * HttpStatusException}, attach hooks for the stages to come, choose a layout and set a title; what
 * it finds out it may leave for the view in a {@link LiveScoped} bean.
 *
 * <p>In Phoenix: {@code on_mount/4}.
 *
 * <p>In Faces: a {@code PhaseListener}, or {@code f:viewAction}.
 */
@FunctionalInterface
public interface MountHook {

  /** Says whether the view is mounted. Runs in a turn. */
  Next onMount(LiveSocket live);
}
