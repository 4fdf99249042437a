package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveScoped;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.Template;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jboss.weld.junit5.auto.AddEnabledInterceptors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Real Jakarta contexts in every turn. */
@LiveTest
@AddBeanClasses({
  Log.class,
  ContextsTest.AllView.class,
  ContextsTest.PerTurn.class,
  ContextsTest.Visit.class,
  ContextsTest.Desk.class,
  ContextsTest.Numbers.class,
  ContextsTest.Logging.class
})
@AddEnabledInterceptors(ContextsTest.Logging.class)
class ContextsTest {
  @Inject BeanManager beans;
  @Inject Log log;
  @Inject LiveSocket socket;
  @Inject Desk desk;

  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  @interface Logged {}

  @Logged
  @Interceptor
  static class Logging {
    @Inject Log log;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
      log.add("before " + call.getMethod().getName());
      try {
        return call.proceed();
      } finally {
        log.add("after " + call.getMethod().getName());
      }
    }
  }

  @ApplicationScoped
  static class Numbers {
    private final AtomicInteger last = new AtomicInteger();

    int next() {
      return last.incrementAndGet();
    }
  }

  @RequestScoped
  static class PerTurn {
    @Inject Numbers numbers;
    @Inject Log log;
    private int number;

    int number() {
      if (number == 0) {
        number = numbers.next();
      }
      return number;
    }

    @PreDestroy
    void gone() {
      log.add("request over");
    }
  }

  @Named("visit")
  @SessionScoped
  static class Visit implements Serializable {
    private static final long serialVersionUID = 1L;
    private int clicks;

    void click() {
      clicks++;
    }

    public int getClicks() {
      return clicks;
    }
  }

  @LiveScoped
  public static class Desk {
    @Inject Log log;
    private String text = "";

    void write(String more) {
      text += more;
    }

    public String text() {
      return text;
    }

    @PreDestroy
    void gone() {
      log.add("desk gone");
    }
  }

  @LiveView("/all")
  @Template("<p>#{request}</p><i>#{visit.clicks}</i><b>#{desk.text()}</b>")
  static class AllView {
    @Inject PerTurn perTurn;
    @Inject PerTurn samePerTurn;
    @Inject Visit visit;
    @Inject Desk desk;
    @Inject LiveSocket live;
    @Inject Log log;
    private String request = "";

    @OnEvent
    @Logged
    void look() {
      request = perTurn.number() + "=" + samePerTurn.number();
      log.add("look");
    }

    @OnEvent
    void click() {
      visit.click();
      desk.write("x");
    }

    @OnInfo
    void on(String message) {
      look();
    }

    @PreDestroy
    void gone() {
      log.add("view gone " + live.id().matches("\\w{5}") + desk.text());
    }
  }

  @Nested
  class A_request_scoped_bean {
    @Test
    void lives_for_one_turn() {
      try (var live = LiveTester.open(beans, "/all")) {
        live.push("look", Map.of());
        assertThat(live.text("p")).isEqualTo("1=1");
        assertThat(log.take()).endsWith("request over");
        assertThat(live.send("again").text("p")).isEqualTo("2=2");
      }
    }
  }

  @Nested
  class A_session_scoped_bean {
    @Test
    void is_shared_by_the_views_of_a_visitor_only() {
      var browser = LiveBrowser.of(beans);
      try (var live = browser.open("/all")) {
        live.push("click", Map.of());
        assertThat(live.text("i")).isEqualTo("1");
        assertThat(browser.render("/all").text("i")).isEqualTo("1");
        assertThat(browser.another().render("/all").text("i")).isEqualTo("0");
      }
    }
  }

  @Nested
  class A_live_scoped_bean {
    @Test
    void belongs_to_one_view_and_ends_with_it() {
      var browser = LiveBrowser.of(beans);
      var live = browser.open("/all");
      try (var other = browser.open("/all")) {
        live.push("click", Map.of());
        live.push("click", Map.of());
        assertThat(live.text("b")).isEqualTo("xx");
        other.push("click", Map.of());
        assertThat(other.text("b")).isEqualTo("x");
        log.take();
        live.close();
        assertThat(log.take()).containsExactly("view gone truexx", "desk gone");
      }
    }
  }

  @Nested
  class A_view_that_answered_an_http_request {
    @Test
    void ends_while_its_socket_and_its_beans_are_still_there() {
      LiveTester.render(beans, "/all");
      assertThat(log.take()).containsExactly("view gone true", "desk gone");
    }
  }

  @Nested
  class Interceptors {
    @Test
    void run_around_event_methods() {
      try (var live = LiveTester.open(beans, "/all")) {
        log.take();
        live.push("look", Map.of());
        assertThat(log.take()).containsExactly("before look", "look", "after look", "request over");
      }
    }
  }

  @Nested
  class Outside_a_turn {
    @Test
    void socket_and_live_scope_say_that_no_view_is_at_work() {
      assertThatThrownBy(() -> socket.id()).isInstanceOf(ContextNotActiveException.class);
      assertThatThrownBy(() -> desk.text()).isInstanceOf(ContextNotActiveException.class);
    }
  }
}
