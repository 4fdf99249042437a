package ee.liveview.servertests.nesting;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Views that show each other. */
final class Views {
  private Views() {}

  @ApplicationScoped
  static class Census {
    private final AtomicInteger counters = new AtomicInteger();

    void add(int change) {
      counters.addAndGet(change);
    }

    int counters() {
      return counters.get();
    }
  }

  @LiveView(container = "<section class='counter'>")
  @Template(
      """
      <b>#{name} #{count}</b>
      <button class="inc" phx-click="inc">+</button>
      <button class="fail" phx-click="fail">fail</button>
      <button class="go" phx-click="go">go</button>
      """)
  static class CounterView {
    @Inject @Nullable Census census;
    @Inject @Nullable LiveSocket live;
    @Param private String name = "";
    private int count;

    private boolean counted;

    @OnMount
    void enter() {
      counted = live.connected();
      census.add(counted ? 1 : 0);
    }

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void fail() {
      throw new IllegalStateException("on purpose");
    }

    @OnEvent
    void go() {
      live.flash().info("sent by " + name);
      live.pushNavigate("/other");
    }

    @PreDestroy
    void leave() {
      census.add(counted ? -1 : 0);
    }
  }

  @LiveView("/page")
  @Template(
      """
      <h1>#{title}</h1>
      <button id="rename" phx-click="rename">rename</button>
      <button id="drop" phx-click="drop">drop</button>
      <button id="fail" phx-click="fail">fail</button>
      <live:link id="other" navigate="/other">other</live:link>
      <live:render :for="n : names" view="CounterView" id="c-#{n}" name="#{n}"/>
      <ul><live:render view="CounterView" id="row" container="li" class="row" name="row"/></ul>
      <live:render view="MenuView" id="menu" sticky/>
      """)
  static class PageView {
    private String title = "Page";
    private final List<String> names = new ArrayList<>(List.of("a", "b"));

    @OnEvent
    void rename() {
      title += "!";
    }

    @OnEvent
    void drop() {
      names.remove(0);
    }

    @OnEvent
    void fail() {
      throw new IllegalStateException("on purpose");
    }
  }

  @LiveView("/other")
  @Template(
      """
      <h1>Other</h1>
      <p>#{flash.info}</p>
      <live:link id="back" navigate="/page">back</live:link>
      <live:link id="plain" navigate="/plain">plain</live:link>
      <live:render view="MenuView" id="menu" sticky/>
      """)
  static class OtherView {}

  @LiveView("/plain")
  @Template("<h1>Plain</h1>")
  static class PlainView {}

  @LiveView
  @Template("<em>#{opened}</em><button class=\"open\" phx-click=\"open\">open</button>")
  static class MenuView {
    private int opened;

    @OnEvent
    void open() {
      opened++;
    }
  }

  @LiveView("/deep")
  @Template("<h2>Deep</h2><live:render view=\"MiddleView\" id=\"middle\"/>")
  static class DeepView {}

  @LiveView
  @Template("<u>middle</u><live:render view=\"CounterView\" id=\"inner\" name=\"inner\"/>")
  static class MiddleView {}
}
