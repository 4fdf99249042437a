package ee.liveview.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.servertests.wire.Views;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Sockets that the server closes while browsers close them too. Any request that fails ends it. */
@OnServer
class ClosingIT {
  private static final int PEOPLE = 8;
  private static final int ROUNDS = 25;

  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive closing() {
    return TestWars.of("closing", Views.class.getPackage());
  }

  @Test
  void what_comes_after_a_closed_socket_is_not_mixed_up_with_it() throws Exception {
    var people = Executors.newFixedThreadPool(PEOPLE);
    try {
      var all = new ArrayList<Callable<Object>>();
      for (int i = 0; i < PEOPLE; i++) {
        var name = "person " + i;
        all.add(Executors.callable(() -> comeAndGo(name)));
      }
      for (var one : people.invokeAll(all)) {
        one.get();
      }
    } finally {
      people.shutdown();
    }
  }

  /** Opens pages, is thrown out by the server, and loads the pages again. */
  private void comeAndGo(String name) {
    var client = WireClient.of(app);
    client.load("counter");
    client.ask("control?do=socket-id&name=" + WireClient.encode(name));
    for (int i = 0; i < ROUNDS; i++) {
      var views = List.of(client.visit("counter"), client.visit("counter"));
      views.forEach(view -> view.click("inc"));
      client.ask("control?do=disconnect&name=" + WireClient.encode(name));
      views.forEach(view -> assertThat(view.socket().closeCode()).isNotEqualTo(1006));
    }
  }
}
