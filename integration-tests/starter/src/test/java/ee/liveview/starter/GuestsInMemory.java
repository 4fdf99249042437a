package ee.liveview.starter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Specializes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The guests without a database. */
@ApplicationScoped
@Specializes
class GuestsInMemory extends Guests {
  private final List<Guest> rows = new ArrayList<>();
  @Inject private Event<Changed> changed;

  @Override
  List<Guest> of(String host) {
    return rows.stream()
        .filter(guest -> guest.getHost().equals(host))
        .sorted(Comparator.comparing(Guest::getName))
        .toList();
  }

  @Override
  Optional<Guest> find(String host, String id) {
    return of(host).stream().filter(guest -> guest.getId().equals(id)).findFirst();
  }

  @Override
  void invite(String host, Invitation invitation) {
    rows.add(new Guest(host, invitation));
    changed.fire(new Changed(host));
  }

  @Override
  void change(String host, String id, Invitation invitation) {
    find(host, id).ifPresent(guest -> guest.change(invitation));
    changed.fire(new Changed(host));
  }

  @Override
  void remove(String host, String id) {
    find(host, id).ifPresent(rows::remove);
    changed.fire(new Changed(host));
  }
}
