package ee.liveview.servertests.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** Asks the database, outside transactions. */
@ApplicationScoped
public class Questions {
  @PersistenceContext private @Nullable EntityManager em;

  /** Something that the database knows. */
  public String ask() {
    return em.createNativeQuery("values 42").getSingleResult().toString();
  }
}
