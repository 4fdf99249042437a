package ee.liveview.showcase.team;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who wants to be away: an enterprise bean, which asks the server who calls it. */
@Singleton
public class DaysOff {
  private static final int KEPT = 12;

  /**
   * A day on which somebody wants to be away.
   *
   * @param approvedBy empty until somebody has approved it
   */
  public record Wish(int number, String who, LocalDate day, String approvedBy) {}

  @Resource private SessionContext context;
  private final List<Wish> wishes = new ArrayList<>();
  private int last;

  /** All that are known, the oldest first. */
  @PermitAll
  public List<Wish> all() {
    return List.copyOf(wishes);
  }

  /** The caller wants to be away. */
  @PermitAll
  public void wish(LocalDate day) {
    last++;
    wishes.add(new Wish(last, caller(), day, ""));
    if (wishes.size() > KEPT) {
      wishes.remove(0);
    }
  }

  /** The caller approves it, and has to lead the team. */
  @RolesAllowed("lead")
  public void approve(int number) {
    wishes.replaceAll(
        wish ->
            wish.number() == number ? new Wish(number, wish.who(), wish.day(), caller()) : wish);
  }

  private String caller() {
    return context.getCallerPrincipal().getName();
  }
}
