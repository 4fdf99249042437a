package ee.liveview.starter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The list, in memory until you put a database here. */
@ApplicationScoped
class GuestList {
  private final List<Guest> guests = new ArrayList<>();
  private long last;

  synchronized List<Guest> all() {
    return List.copyOf(guests);
  }

  synchronized void add(Invitation invitation) {
    guests.add(new Guest(++last, invitation));
  }

  synchronized void remove(long id) {
    guests.removeIf(guest -> guest.id() == id);
  }
}
