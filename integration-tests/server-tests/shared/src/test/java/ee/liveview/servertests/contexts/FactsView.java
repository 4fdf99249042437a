package ee.liveview.servertests.contexts;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnTick;
import ee.liveview.Template;
import ee.liveview.servertests.contexts.Beans.Cart;
import ee.liveview.servertests.contexts.Beans.Counted;
import ee.liveview.servertests.contexts.Beans.Ledger;
import ee.liveview.servertests.contexts.Beans.Visit;
import ee.liveview.servertests.contexts.Beans.Wishes;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Map;
import java.util.TreeMap;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sends to the page what it finds in each kind of turn. */
@LiveView("/facts")
@Template("<p>facts</p>")
class FactsView {
  private record Message() {}

  @Inject LiveSocket live;
  @Inject Visit visit;
  @Inject Cart cart;
  @Inject Wishes wishes;
  @Inject Ledger ledger;
  @EJB @Nullable Teller teller;
  int intercepted;
  private boolean tickAsked;

  @OnMount
  void mount() {
    tell("mount");
  }

  @OnEvent
  void event() {
    tell("event");
  }

  @OnEvent
  void message() {
    live.self().send(new Message());
  }

  @OnInfo
  void on(Message message) {
    tell("message");
  }

  @OnEvent
  void tick() {
    tickAsked = true;
  }

  @OnTick(every = "50ms")
  void ticked() {
    if (tickAsked) {
      tickAsked = false;
      tell("tick");
    }
  }

  @Counted
  @OnEvent
  int counted() {
    return intercepted;
  }

  @OnEvent
  String wish() {
    wishes.add();
    return wishes.show();
  }

  @OnEvent
  String fail() {
    try {
      ledger.writeAndFail("failed " + live.id());
    } catch (IllegalStateException e) {
      return "on purpose".equals(e.getMessage())
          ? "" + ledger.count("failed " + live.id())
          : "" + e;
    }
    return "no failure";
  }

  private void tell(String turn) {
    var what = turn + " " + live.id();
    var facts = new TreeMap<String, Object>();
    facts.put("turn", turn);
    facts.put("visit", visit.id());
    facts.put("cart", cart.show());
    facts.put("environment", lookup("java:comp/env/greeting", String.class));
    facts.put("source", lookup("java:comp/DefaultDataSource", DataSource.class));
    facts.put("transaction", ledger.write(what));
    facts.put("committed", ledger.count(what));
    facts.put("user", live.user().map(Principal::getName).orElse("nobody"));
    facts.put("caller", live.user().isPresent() ? teller.caller() : "nobody");
    facts.put("role", staff());
    facts.put(
        "loader",
        Thread.currentThread().getContextClassLoader() == FactsView.class.getClassLoader());
    live.pushEvent("facts", Map.copyOf(facts));
  }

  private String staff() {
    try {
      return teller.staffOnly();
    } catch (EJBAccessException e) {
      return "none";
    }
  }

  @SuppressWarnings("BanJNDI") // naming is what is tested; the names are constants
  private static String lookup(String name, Class<?> type) {
    try {
      var found = InitialContext.<Object>doLookup(name);
      return found instanceof String text ? text : type.isInstance(found) ? "there" : "wrong";
    } catch (NamingException e) {
      return e.toString();
    }
  }
}
