package ee.liveview.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** The catalogue, as the live search sees it. */
@ApplicationScoped
class Products {

  /** The first rows of a search and how many there are in all. */
  record Page(List<Product> first, long all) {}

  @PersistenceContext private EntityManager em;

  long count() {
    return em.createQuery("select count(p) from Product p", Long.class).getSingleResult();
  }

  /** Some products in the order of their number. */
  List<Product> page(int from, int count) {
    if (count == 0) { // EclipseLink would take that for no limit
      return List.of();
    }
    return em.createQuery("select p from Product p order by p.id", Product.class)
        .setFirstResult(from)
        .setMaxResults(count)
        .getResultList();
  }

  /** One of them. */
  Product find(int id) {
    return em.find(Product.class, id);
  }

  /** One more of a product. */
  @Transactional
  Product restocked(int id) {
    var product = em.find(Product.class, id);
    product.restock();
    return product;
  }

  /** All products whose name contains the text, in any case. */
  Page search(String text, int limit) {
    var like = "%" + escaped(text.strip().toLowerCase(Locale.ROOT)) + "%";
    var where = "from Product p where lower(p.name) like :like escape '!'";
    var first =
        em.createQuery("select p " + where + " order by p.name", Product.class)
            .setParameter("like", like)
            .setMaxResults(limit)
            .getResultList();
    var all =
        em.createQuery("select count(p) " + where, Long.class)
            .setParameter("like", like)
            .getSingleResult();
    return new Page(first, all);
  }

  /** What a person types means itself, also when it is a wildcard of SQL. */
  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
