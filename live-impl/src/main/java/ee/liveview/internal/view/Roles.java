package ee.liveview.internal.view;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The roles of a caller, asked for when a request or connection comes: later nobody can be asked.
 *
 * @param known those that the live views of the application name
 * @param held those of them that the caller has
 */
public record Roles(Set<String> known, Set<String> held) {

  /** Nobody's, where no view names any. */
  public static final Roles NONE = new Roles(Set.of(), Set.of());

  public Roles {
    known = Set.copyOf(known);
    held = Set.copyOf(held);
  }

  /** Asks for each of the known ones. */
  public static Roles of(Set<String> known, Predicate<String> has) {
    return known.isEmpty()
        ? NONE
        : new Roles(known, known.stream().filter(has).collect(Collectors.toSet()));
  }

  /**
   * Whether the caller has a role.
   *
   * @throws IllegalArgumentException for a role that nobody has asked for
   */
  boolean has(String role) {
    if (!known.contains(role)) {
      throw new IllegalArgumentException(
          "no live view names the role '"
              + role
              + "' in @RolesAllowed or @DeclareRoles; named are "
              + new TreeSet<>(known));
    }
    return held.contains(role);
  }
}
