package ee.liveview;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens after a hook: the rest runs, or it does not.
 *
 * <pre>{@code
 * live.attachHook("guard", Stage.EVENT, (event, params) ->
 *     locked ? Next.haltWith(Map.of("error", "locked")) : Next.CONTINUE);
 * }</pre>
 *
 * <p>Immutable, as far as a reply is.
 *
 * <p>In Phoenix: {@code {:cont, socket}}, {@code {:halt, socket}} and {@code {:halt, reply,
 * socket}}.
 *
 * <p>In Faces: no counterpart; the nearest is {@code FacesContext.responseComplete()}.
 */
public final class Next {

  /** The hooks after this one run, and then the method of the view or component. */
  public static final Next CONTINUE = new Next(false, null);

  /** Neither the hooks after this one run nor the method. */
  public static final Next HALT = new Next(true, null);

  private final boolean halts;
  private final @Nullable Object reply;

  private Next(boolean halts, @Nullable Object reply) {
    this.halts = halts;
    this.reply = reply;
  }

  /**
   * As {@link #HALT}, with the reply to an event; at other stages there is nobody to get it, which
   * ends the view with {@code LIVE-V045}.
   *
   * @param reply made JSON as the return value of an {@link OnEvent} method is
   */
  public static Next haltWith(Object reply) {
    return new Next(true, Objects.requireNonNull(reply, "reply"));
  }

  /** Whether the rest is left out. */
  public boolean halts() {
    return halts;
  }

  /** The reply to the event; empty for none. */
  public Optional<Object> reply() {
    return Optional.ofNullable(reply);
  }
}
