package ee.liveview.starter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The guests in the database. Everybody sees and changes their own only. */
@ApplicationScoped
class Guests {

  /** The list of a host is not what it was; pages that show it observe this. */
  record Changed(String host) {}

  @PersistenceContext private EntityManager em;
  @Inject private Event<Changed> changed;

  List<Guest> of(String host) {
    return em.createQuery(
            "select g from Guest g where g.host = :host order by g.name, g.id", Guest.class)
        .setParameter("host", host)
        .getResultList();
  }

  Optional<Guest> find(String host, String id) {
    return Optional.ofNullable(em.find(Guest.class, id))
        .filter(guest -> guest.getHost().equals(host));
  }

  @Transactional
  void invite(String host, Invitation invitation) {
    em.persist(new Guest(host, invitation));
    changed.fire(new Changed(host));
  }

  @Transactional
  void change(String host, String id, Invitation invitation) {
    find(host, id).ifPresent(guest -> guest.change(invitation));
    changed.fire(new Changed(host));
  }

  @Transactional
  void remove(String host, String id) {
    find(host, id).ifPresent(em::remove);
    changed.fire(new Changed(host));
  }
}
