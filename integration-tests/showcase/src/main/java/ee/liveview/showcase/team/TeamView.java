package ee.liveview.showcase.team;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.Subscribe;
import ee.liveview.showcase.team.DaysOff.Wish;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A page for members of the team, with a button that works for its lead alone. */
@LiveView(value = "/team", title = "Team")
@RolesAllowed({"member", "lead"})
class TeamView {
  private static final String TOPIC = "team";

  /** There is news about days off. */
  record Changed() {}

  @Inject private LiveSocket live;
  @Inject private PubSub pubsub;
  @Inject private DaysOff daysOff;
  private List<Wish> wishes = List.of();
  private final LocalDate tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(1);

  @OnMount
  void mount() {
    wishes = daysOff.all();
  }

  String user() {
    return live.user().map(Principal::getName).orElseThrow();
  }

  /** Everybody who sees the page may. */
  @OnEvent
  @PermitAll
  void wish(@Param("day") LocalDate day) {
    daysOff.wish(day);
    pubsub.broadcast(TOPIC, new Changed());
  }

  @OnEvent
  @RolesAllowed("lead")
  void approve(@Param("number") int number) {
    daysOff.approve(number);
    pubsub.broadcast(TOPIC, new Changed());
  }

  @Subscribe(TOPIC)
  void changed(Changed news) {
    wishes = daysOff.all();
  }
}
