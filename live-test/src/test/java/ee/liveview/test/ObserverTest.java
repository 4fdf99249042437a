package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Observer methods of live views get the events of the application in turns of their own. */
@LiveTest
@AddBeanClasses({
  Log.class,
  ObserverTest.ListView.class,
  ObserverTest.SharedView.class,
  ObserverTest.Inherited.class
})
class ObserverTest {
  @Inject BeanManager beans;
  @Inject Log log;
  @Inject Event<Changed> changed;
  @Inject @Big Event<Changed> bigChanged;
  @Inject Event<List<String>> names;

  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Big {}

  record Changed(String what) {}

  abstract static class Base {
    String got = "";

    void inherited(@Observes List<String> names) {
      got += names;
    }
  }

  @LiveView("/inherited")
  @Template("<p>#{got}</p>")
  static class Inherited extends Base {}

  @LiveView("/list")
  @Template("<p>#{got}</p><i>#{big}</i><b>#{later}</b>")
  static class ListView {
    @Inject Log log;
    @Inject Event<Changed> changed;
    @Inject LiveSocket live;
    private String got = "";
    private String big = "";
    private String later = "";

    @PostConstruct
    void made() {
      log.add("made");
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed event) {
      got += event.what() + live.connected();
    }

    void big(@Observes @Big @Priority(1) Changed event, LiveSocket socket) {
      big += event.what() + socket.connected();
    }

    void later(@ObservesAsync Changed event) {
      later += event.what();
    }

    @OnEvent
    void change() {
      changed.fire(new Changed("own"));
      got += "before ";
    }
  }

  @LiveView("/shared")
  @ApplicationScoped
  @Template("<p>#{got}</p>")
  static class SharedView {
    private String got = "";

    void changed(@Observes Changed event) {
      got += event.what();
    }
  }

  @Nested
  class An_event_of_the_application {
    @Test
    void reaches_every_open_page_and_makes_no_instance() {
      var browser = LiveBrowser.of(beans);
      try (var one = browser.open("/list");
          var two = browser.another().open("/list")) {
        log.take();
        changed.fire(new Changed("x"));
        assertThat(one.texts("p, i, b")).containsExactly("xtrue");
        assertThat(two.texts("p, i, b")).containsExactly("xtrue");
        assertThat(log.take()).isEmpty();
      }
    }

    @Test
    void is_chosen_by_its_qualifiers() {
      try (var live = LiveTester.open(beans, "/list")) {
        bigChanged.fire(new Changed("x"));
        assertThat(live.texts("p, i")).containsExactly("xtrue", "xtrue");
      }
    }

    @Test
    void may_come_from_a_view_and_is_observed_after_its_turn() {
      try (var live = LiveTester.open(beans, "/list")) {
        live.push("change", Map.of());
        assertThat(live.text("p")).isEqualTo("before owntrue");
      }
    }

    @Test
    void may_be_fired_asynchronously() {
      try (var live = LiveTester.open(beans, "/list")) {
        changed.fireAsync(new Changed("x"));
        live.await(() -> live.text("b").equals("x"));
        assertThat(live.text("p")).isEmpty();
      }
    }

    @Test
    void is_observed_once_by_a_view_that_is_shared() {
      var browser = LiveBrowser.of(beans);
      try (var one = browser.open("/shared");
          var two = browser.another().open("/shared")) {
        changed.fire(new Changed("x"));
        assertThat(one.text("p")).isEqualTo("x");
        assertThat(two.text("p")).isEqualTo("x");
      }
    }

    @Test
    void of_a_generic_type_reaches_a_method_of_a_superclass() {
      try (var live = LiveTester.open(beans, "/inherited")) {
        names.fire(List.of("a"));
        assertThat(live.text("p")).isEqualTo("[a]");
      }
    }

    @Test
    void reaches_nobody_when_no_page_is_open() {
      LiveTester.open(beans, "/list").close();
      LiveTester.render(beans, "/list");
      log.take();
      changed.fire(new Changed("x"));
      assertThat(log.take()).isEmpty();
    }
  }
}
