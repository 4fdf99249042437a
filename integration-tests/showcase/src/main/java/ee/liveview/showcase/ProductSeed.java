package ee.liveview.showcase;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;

/**
 * Fills the catalogue once, when the application starts: the same rows every time, all made up
 * here.
 */
@Singleton
@Startup
public class ProductSeed {
  private static final int BATCH = 500;
  private static final List<String> LOOKS =
      List.of(
          "Amber", "Azure", "Bold", "Bright", "Calm", "Classic", "Compact", "Coral", "Crimson",
          "Dusky", "Folding", "Gentle", "Golden", "Ivory", "Little", "Mellow", "Misty", "Modern",
          "Plain", "Quiet", "Rustic", "Silver", "Slim", "Sturdy");
  private static final List<String> STUFFS =
      List.of(
          "Bamboo", "Brass", "Ceramic", "Copper", "Cork", "Cotton", "Enamel", "Felt", "Glass",
          "Linen", "Maple", "Oak", "Paper", "Slate", "Steel", "Wool");
  private static final List<Kind> KINDS =
      List.of(
          new Kind("Armchair", "Living"),
          new Kind("Basket", "Storage"),
          new Kind("Bookend", "Office"),
          new Kind("Bowl", "Kitchen"),
          new Kind("Candlestick", "Living"),
          new Kind("Coat Hook", "Hall"),
          new Kind("Desk Lamp", "Office"),
          new Kind("Doormat", "Hall"),
          new Kind("Jug", "Kitchen"),
          new Kind("Mirror", "Hall"),
          new Kind("Planter", "Garden"),
          new Kind("Shelf", "Storage"),
          new Kind("Stool", "Living"),
          new Kind("Teapot", "Kitchen"),
          new Kind("Tray", "Kitchen"),
          new Kind("Watering Can", "Garden"));

  private record Kind(String name, String category) {}

  @PersistenceContext private EntityManager em;

  /** Runs in a transaction of its own, as the start of every singleton session bean does. */
  @PostConstruct
  void plant() {
    var id = 0;
    for (var look : LOOKS) {
      for (var stuff : STUFFS) {
        for (var kind : KINDS) {
          id++;
          em.persist(product(id, look + " " + stuff + " " + kind.name(), kind.category()));
          if (id % BATCH == 0) {
            em.flush();
            em.clear();
          }
        }
      }
    }
    order();
  }

  /** What the order desk begins with. */
  private void order() {
    var customers =
        List.of("Ada Hill", "Ben Okafor", "Chiara Neri", "Dilan Kaya", "Eva Lund", "Farid Amiri");
    for (int i = 1; i <= 30; i++) {
      em.persist(
          new Purchase(
              customers.get(i % customers.size()), em.find(Product.class, i * 97), i % 5 + 1));
    }
  }

  /** A prime step spreads price and stock over the range without looking sorted. */
  private static Product product(int id, String name, String category) {
    var cents = 295 + (id * 7919L) % 24_000 / 5 * 5;
    return new Product(id, name, category, BigDecimal.valueOf(cents, 2), (id * 31) % 97);
  }
}
