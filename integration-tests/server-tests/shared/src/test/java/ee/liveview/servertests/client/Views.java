package ee.liveview.servertests.client;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import java.util.Map;

/** The views of the application. */
public final class Views {
  private Views() {}

  @LiveComponent("c:star")
  @Template(
      """
      <p id="#{id}-#{generation}" class="star" phx-hook="Tell"><b>#{stars}</b>
        <button class="own" phx-click="rate" phx-target="#{myself}">+</button>
        <i class="myself">#{myself}</i></p>
      """)
  static class Star {
    @Attr(required = true)
    private String id = "";

    @Attr private int generation;
    private int stars;

    @OnEvent
    Map<String, String> rate() {
      stars++;
      return Map.of("rated", id);
    }
  }

  /** Components that are addressed in all ways. */
  @LiveView("/stars")
  @Template(
      """
      <main><h1 id="total">#{total}</h1>
        <c:star :if="shown" id="a" generation="#{generation}"/><c:star id="b"/>
        <button id="all" phx-click="rate" phx-target=".star, main">All</button>
        <button id="one" phx-click="rate" phx-target="#b-0">One</button>
        <button id="renew" phx-click="renew">Renew</button>
        <button id="flip" phx-click="flip">Flip</button>
      </main>
      """)
  static class StarsView {
    private int total;
    private int generation;
    private boolean shown = true;

    @OnEvent
    Map<String, String> rate() {
      total++;
      return Map.of("rated", "view");
    }

    @OnEvent
    void renew() {
      generation++;
    }

    @OnEvent
    void flip() {
      shown = !shown;
    }
  }

  /** What a page may do with the client. */
  @LiveView("/page")
  @Template(
      """
      <main><h1 id="total">#{total}</h1><p id="zone">#{zone}</p>
        <div id="hook" phx-hook="Tell"></div>
        <button id="note" phx-click="note">Note</button>
        <button id="prefixed" lv-click="note">Note</button>
        <div id="replaced" phx-update="replace"><b>#{total}</b></div>
        <u id="twice">#{total}</u><s :if="total == 3" id="twice"></s>
        <tell-tale id="tale"></tell-tale>
        <live:render view="KidView" id="kid"/>
      </main>
      """)
  static class PageView {
    private int total;
    private String zone = "";

    @OnMount
    void mount(LiveSocket socket) {
      zone = socket.connectParams().text("zone").orElse("none");
      socket.pushEvent("tale", Map.of("n", 1));
      socket.pushEvent("tale", Map.of("n", 2));
    }

    @OnEvent
    void note() {
      total++;
    }

    @OnEvent
    void refresh() {
      total += 10;
    }
  }

  /** All ways in which an element takes what has changed. */
  @LiveView("/ways")
  @Template(
      """
      <main>
        <div id="plain"><b>#{n}</b></div>
        <div id="replace" phx-update="replace"><b>#{n}</b></div>
        <div id="ignore" phx-update="ignore" data-n="#{n}"><b>#{n}</b></div>
        <ul id="stream" phx-update="stream"><li :for="r : rows" id="#{r.domId}">#{r.item}</li></ul>
        <button phx-click="go">Go</button>
      </main>
      """)
  static class WaysView {
    private final LiveStream<Integer> rows = LiveStream.by(n -> n);
    private int n;

    @OnMount
    void mount() {
      rows.append(0);
    }

    @OnEvent
    void go() {
      n++;
      rows.append(n);
    }
  }

  /** Tells where the person looks, and leads to a view that takes its time. */
  @LiveView("/focus")
  @Template(
      """
      <main id="seen" phx-window-focus="look" phx-window-blur="look" phx-value-at="page">
        <p id="looks">#{looks}</p>
        <p id="commands" class="away" phx-window-focus="#{JS.removeClass('away')}"
           phx-window-blur="#{JS.addClass('away')}">here</p>
        <live:link id="slow" navigate="/slow">Slow</live:link>
      </main>
      """)
  static class FocusView {
    private String looks = "";

    @OnEvent
    void look(@Param("at") String at) {
      looks += at + " ";
    }
  }

  /** Takes its time to mount when the browser is there. */
  @LiveView("/slow")
  @Template("<h1>Slow</h1>")
  static class SlowView {
    @OnMount
    void mount(LiveSocket live) throws InterruptedException {
      if (live.connected()) {
        Thread.sleep(800);
      }
    }
  }

  /** Can be loaded, but not joined. */
  @LiveView("/failing")
  @Template("<h1>Failing</h1>")
  static class FailingView {
    @OnMount
    void mount(LiveSocket live) {
      if (live.connected()) {
        throw new IllegalStateException("on purpose");
      }
    }
  }

  /** A view inside of it. */
  @LiveView
  @Template("<em>#{total}</em><button class=\"note\" phx-click=\"note\">Kid</button>")
  static class KidView {
    private int total;

    @OnEvent
    void note() {
      total++;
    }
  }
}
