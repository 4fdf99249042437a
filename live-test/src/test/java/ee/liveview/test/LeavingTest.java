package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveConfig;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnMount;
import ee.liveview.Template;
import ee.liveview.internal.view.Caller;
import ee.liveview.internal.view.DeadRender;
import ee.liveview.internal.view.WebSession;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Browsers that are gone before the server has done what they asked for. */
@LiveTest
@AddBeanClasses({LeavingTest.GuestView.class, LeavingTest.Census.class})
class LeavingTest {
  @Inject BeanManager beans;
  @Inject Census census;

  @ApplicationScoped
  static class Census {
    private final AtomicInteger connected = new AtomicInteger();

    void add(int by) {
      connected.addAndGet(by);
    }

    int connected() {
      return connected.get();
    }
  }

  @LiveView("/guest")
  @Template("<p>Hello</p>")
  static class GuestView {
    @Inject private Census census;
    private int counted;

    @OnMount
    void enter(LiveSocket live) {
      counted = live.connected() ? 1 : 0;
      census.add(counted);
    }

    @PreDestroy
    void leave() {
      census.add(-counted);
    }
  }

  /** An HTTP session in which something happens while a view is let in. */
  private static WebSession session(TestSession real, Runnable entering) {
    return (WebSession)
        Proxy.newProxyInstance(
            WebSession.class.getClassLoader(),
            new Class<?>[] {WebSession.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("enter")) {
                entering.run();
              }
              return method.invoke(real, arguments);
            });
  }

  @Test
  void leave_no_view_behind_when_they_are_lost_while_it_is_let_in() {
    var engine = new TestEngine(beans, LiveConfig.defaults());
    var socket = new TestSocket[1];
    var real = new TestSession(10);
    var caller =
        new Caller(
            Runnable::run, null, session(real, () -> socket[0].drop()), "http://localhost", "");
    var shown =
        (DeadRender.Result.Shown)
            engine.deadRender().render("/guest", caller, Map.of()).orElseThrow();
    var container = Jsoup.parse(shown.content().markup()).selectFirst("[data-phx-main]");
    socket[0] =
        new TestSocket(
            engine.channels(caller), engine.codec(), engine.limits(), engine.json(), said -> {});
    socket[0].join(
        "lv:" + container.id(),
        Json.createObjectBuilder()
            .add("url", "http://localhost/guest")
            .add("params", Json.createObjectBuilder().add("_mounts", 0))
            .add("session", container.attr("data-phx-session"))
            .add("static", container.attr("data-phx-static"))
            .build());
    engine.settle();
    assertThat(socket[0].closed()).isTrue();
    assertThat(census.connected()).isZero();
    assertThat(real.views()).isZero();
  }
}
