package ee.liveview.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The orders in the database. */
@ApplicationScoped
class Purchases {
  private static final int LIMIT = 12;

  @PersistenceContext private EntityManager em;

  /** The newest orders of customers whose name contains a text. */
  List<Purchase> find(String customer, Purchase.@Nullable State state) {
    return em.createQuery(
            "select p from Purchase p join fetch p.product"
                + " where lower(p.customer) like :customer and (:any = true or p.state = :state)"
                + " order by p.id desc",
            Purchase.class)
        .setParameter("customer", "%" + customer.strip().toLowerCase(Locale.ROOT) + "%")
        .setParameter("any", state == null)
        .setParameter("state", state == null ? Purchase.State.OPEN : state)
        .setMaxResults(LIMIT)
        .getResultList();
  }

  /** Takes an order and what it needs from the shelf. */
  @Transactional
  StockChanged place(String customer, int product, int quantity) {
    var taken = em.find(Product.class, product);
    taken.take(quantity);
    em.persist(new Purchase(customer, taken, quantity));
    return new StockChanged(product, taken.getName(), taken.getStock());
  }

  /** Writes down how far an order is. */
  @Transactional
  void save(Purchase changed) {
    em.merge(changed);
  }
}
