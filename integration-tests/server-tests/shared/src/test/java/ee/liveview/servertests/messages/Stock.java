package ee.liveview.servertests.messages;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** An enterprise bean that knows nothing of live views: it fires events in its transactions. */
@Stateless
public class Stock {
  @Inject private @Nullable Event<Sold> sold;
  @Resource private @Nullable EJBContext context;

  /** Something was sold. */
  public record Sold(String what) {}

  /** Sells, and keeps it. */
  public void sell(String what) {
    sold.fire(new Sold(what));
  }

  /** Sells, and then does not. */
  public void sellAndRegret(String what) {
    sold.fire(new Sold(what));
    context.setRollbackOnly();
  }
}
