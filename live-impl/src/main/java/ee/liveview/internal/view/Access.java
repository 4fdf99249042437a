package ee.liveview.internal.view;

import ee.liveview.LiveSocket;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a view or an event.
 *
 * @param roles one of them is needed; null when everybody may, empty when nobody may
 */
public record Access(@Nullable Set<String> roles) {
  /** Stands for everybody who has logged in, as in the deployment descriptors of Jakarta EE. */
  public static final String ANY_USER = "**";

  public static final Access EVERYBODY = new Access(null);
  public static final Access NOBODY = new Access(Set.of());

  /** Whether the one at the other end of a page may. */
  public boolean allows(LiveSocket page) {
    return roles == null
        || roles.stream()
            .anyMatch(
                role -> role.equals(ANY_USER) ? page.user().isPresent() : page.userInRole(role));
  }

  boolean allows(Caller caller) {
    return roles == null
        || roles.stream()
            .anyMatch(
                role -> role.equals(ANY_USER) ? caller.user() != null : caller.roles().has(role));
  }
}
