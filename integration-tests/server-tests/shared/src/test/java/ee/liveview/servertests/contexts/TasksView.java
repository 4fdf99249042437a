package ee.liveview.servertests.contexts;

import ee.liveview.AsyncOutcome;
import ee.liveview.AsyncResult;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.LiveViewRef;
import ee.liveview.OnAsync;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.Template;
import ee.liveview.servertests.contexts.Beans.Ledger;
import ee.liveview.servertests.contexts.Beans.Visit;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sends to the page what its tasks find around them. */
@LiveView("/tasks")
@Template("<p>#{thread.loading}#{thread.failed}#{thread.result}</p><i>#{heard}</i>")
class TasksView {
  @Inject LiveSocket live;
  @Inject Watch watch;
  @Inject Surroundings surroundings;
  private AsyncResult<Boolean> thread = AsyncResult.started();
  private final CountDownLatch gate = new CountDownLatch(1);
  private String heard = "";

  /** What a task finds; knows nothing of the view. */
  @Dependent
  static class Surroundings {
    @Inject Visit visit;
    @Inject Ledger ledger;
    @EJB @Nullable Teller teller;

    Map<String, Object> look(String what, boolean known) {
      var facts = new TreeMap<String, Object>();
      facts.put("visit", visit.id().length());
      facts.put("environment", lookup("java:comp/env/greeting", String.class));
      facts.put("source", lookup("java:comp/DefaultDataSource", DataSource.class));
      facts.put("transaction", ledger.write(what));
      facts.put("committed", ledger.count(what));
      facts.put("caller", known ? teller.caller() : "nobody");
      facts.put("role", staff());
      facts.put(
          "loader",
          Thread.currentThread().getContextClassLoader() == TasksView.class.getClassLoader());
      return facts;
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

  @OnEvent
  void look() {
    var what = "task " + live.id();
    var known = live.user().isPresent();
    var here = surroundings;
    live.startAsync("facts", () -> here.look(what, known));
  }

  @OnAsync("facts")
  void looked(AsyncOutcome<Map<String, Object>> outcome) {
    if (outcome instanceof AsyncOutcome.Ok<Map<String, Object>> ok) {
      live.pushEvent("facts", ok.value());
    } else {
      live.pushEvent("facts", Map.of("outcome", outcome.toString()));
    }
  }

  @OnEvent
  void other() {
    var opened = gate;
    thread = live.async(() -> opened.await(30, TimeUnit.SECONDS));
  }

  @OnEvent
  void open() {
    gate.countDown();
  }

  @OnEvent
  void watch() {
    watch.by(live.self());
  }

  @OnInfo
  void on(String message) {
    heard = message;
  }

  @OnEvent
  void endless() {
    var to = watch.by();
    thread = live.async(() -> wait(to));
  }

  private static boolean wait(LiveViewRef watcher) throws InterruptedException {
    watcher.send("begun");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      watcher.send("interrupted");
      throw e;
    }
    return true;
  }

  @OnEvent
  void cancel() {
    live.cancelAsync(thread, "enough");
  }
}
