package ee.liveview.servertests.bindings;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Params;
import ee.liveview.Template;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The views of the application. */
public final class Views {
  private Views() {}

  /** What every view can do: tell the last event and how many there were. */
  abstract static class Noting {
    String last = "";
    int total;
    int pings;

    @OnEvent
    void note(Params params) {
      total++;
      last = new TreeMap<>(params.values()).toString();
    }

    /** Not counted: whatever was sent before it has been handled when it is answered. */
    @OnEvent
    void ping() {
      pings++;
    }
  }

  /** Things to click. */
  @LiveView("/clicks")
  @Template(
      """
      <main><p id="last">#{last}</p><p id="total">#{total}</p><p id="pings">#{pings}</p>
        <button id="click" value="v" phx-click="note" phx-value-what="click" phx-value-other-name="2">Click</button>
        <ul><li id="item" phx-click="note">Item</li></ul>
        <input id="box" type="checkbox" checked="#{total % 2 == 1}" phx-click="note">
        <button id="disabled" disabled phx-click="note">Disabled</button>
        <button id="none" phx-click="#{total > 100 ? 'note' : null}" phx-focus="#{false}">None</button>
        <button id="to-view" phx-target="[data-phx-main]" phx-click="note" phx-value-what="target">View</button>
        <div id="parent" phx-click="note" phx-value-what="parent"><a id="inside" href="#there">Inside</a></div>
        <a id="sure" href="elsewhere.html" data-confirm="Sure?">Leave</a>
        <button id="sure-button" phx-click="note" phx-value-what="sure" data-confirm="Sure?">Note</button>
      </main>
      """)
  static class Clicks extends Noting {}

  /** Something to click outside of. */
  @LiveView("/away")
  @Template(
      """
      <main><p id="last">#{last}</p><p id="total">#{total}</p><p id="pings">#{pings}</p>
        <style>.gone { display: none }</style>
        <div id="menu" phx-click-away="note" phx-value-what="away"><b id="inside">Inside</b></div>
        <div class="gone" phx-click-away="note" phx-value-what="hidden">Hidden</div>
        <b id="outside">Outside</b>
      </main>
      """)
  static class Away extends Noting {}

  /** Keys and focus. */
  @LiveView("/keys")
  @Template(
      """
      <main><p id="last">#{last}</p><p id="total">#{total}</p><p id="pings">#{pings}</p>
        <div id="down" tabindex="0" phx-keydown="note" phx-value-what="down">Down</div>
        <div id="up" tabindex="0" phx-keyup="note" phx-value-what="up">Up</div>
        <div id="escape" tabindex="0" phx-keydown="note" phx-key="escape" phx-value-what="escape">Escape</div>
        <div id="focus" tabindex="0" phx-focus="note" phx-blur="note" phx-value-what="focus">Focus</div>
        <div id="window" :if="not empty param.window" phx-window-keydown="note" phx-window-keyup="note" phx-key="Enter"
          phx-value-what="window"></div>
        <div id="slow" tabindex="0" phx-keydown="note" phx-throttle="20000" phx-value-what="slow">Slow</div>
      </main>
      """)
  static class Keys extends Noting {}

  /** Debounced and throttled. */
  @LiveView("/rates")
  @Template(
      """
      <main><p id="last">#{last}</p><p id="total">#{total}</p><p id="pings">#{pings}</p>
        <form id="form" phx-change="note" phx-submit="note">
          <input name="timed" phx-debounce="20000">
          <input name="late" phx-debounce="blur">
          <input name="usual" phx-debounce>
          <input name="other"><button>Send</button>
        </form>
        <button id="throttled" phx-click="note" phx-throttle="20000">Throttled</button>
        <button id="usually-throttled" phx-click="note" phx-throttle>Throttled</button>
        <input id="blur" phx-blur="note" phx-debounce="20000" phx-value-what="blur">
        <button id="again" phx-click="#{JS.navigate('/rates?again')}">Again</button>
      </main>
      """)
  static class Rates extends Noting {}

  /** What happens to elements when the page is patched. */
  @LiveView("/patches")
  @Template(
      """
      <main><style>#tall { height: 3000px }</style>
        <button id="inc" phx-click="ping">#{pings}</button>
        <div id="ignored" phx-update="ignore" class="#{'c' += pings}" data-n="#{pings}"
          data-old="#{pings == 0 ? 'old' : null}"><b>#{pings}</b></div>
        <input id="mine" name="mine" value="#{'server ' += pings}">
        <select id="select" name="select"><option :for="n : [pings, pings + 1]" id="#{'o' += n}" value="#{n}">#{n}</option></select>
        <p id="watched" title="#{'t' += pings}">Watched</p>
        <a id="far" name="far" data-phx-link="redirect" data-phx-link-state="push"
          href="#{contextPath}/clicks">Far</a>
        <div id="tall">Tall</div>
        <button id="low" phx-click="ping">Low</button>
        <button id="low-far" phx-click="#{JS.navigate('/clicks')}">Far</button>
      </main>
      """)
  static class Patches extends Noting {}

  /** Elements with scripts. */
  @LiveView("/hooks")
  @Template(
      """
      <main><p id="last">#{last}</p><p id="total">#{total}</p><p id="pings">#{pings}</p>
        <div :if="shown" id="hook" phx-hook="Story" data-n="#{pings}">Hook</div>
        <button id="hide" phx-click="hide">Hide</button>
        <button id="news" phx-click="news">News</button>
        <span id="news-shown">#{newsCount}</span>
      </main>
      """)
  static class Hooks extends Noting {
    @Inject LiveSocket live;
    boolean shown = true;
    int newsCount;

    @OnEvent
    void hide() {
      shown = false;
    }

    @OnEvent
    Map<String, Object> twice(@Param("n") int n) {
      return Map.of("twice", 2 * n, "list", List.of("a", true));
    }

    @OnEvent
    void news() {
      newsCount++;
      live.pushEvent("news", Map.of("n", 1, "text", "Rain"));
      live.pushEvent("news", Map.of("n", 2, "text", "Sun"));
    }
  }

  /** Elements that come and go, as does the connection. */
  @LiveView("/life")
  @Template(
      """
      <main><p id="total">#{total}</p><p id="pings">#{pings}</p>
        <style>.gone { display: none }</style>
        <button id="inc" phx-click="ping">Ping</button>
        <button id="flip" phx-click="flip">Flip</button>
        <p id="first" phx-mounted="#{JS.push('note').setAttribute('data-mounted', 'yes')}">First</p>
        <p :if="on" id="guest" phx-mounted="#{JS.addClass('here')}"
          phx-remove="#{JS.transition('leaving', {'time': 20000})}">Guest
          <i phx-remove="#{JS.setAttribute('data-child', 'removed', '#first')}">Child</i></p>
        <p id="lost" class="gone" phx-disconnected="#{JS.show()}" phx-connected="#{JS.hide()}">Lost</p>
        <form id="form" phx-change="note" phx-submit="note"><input name="a"><button>Go</button></form>
        <div id="keys" tabindex="0" phx-keydown="ping" phx-keyup="ping" phx-focus="ping" phx-blur="ping">Keys</div>
      </main>
      """)
  static class Life extends Noting {
    boolean on;

    @OnEvent
    void flip() {
      on = !on;
    }
  }

  /** A list in a box that scrolls. */
  @LiveView("/scroll")
  @Template(
      """
      <main><p id="last">#{last}</p><p id="total">#{total}</p>
        <style>#list { height: 100px; overflow-y: scroll } #list li { height: 50px }</style>
        <ul id="list" phx-viewport-top="note" phx-viewport-bottom="note">
          <li :for="n : [1, 2, 3, 4, 5, 6, 7, 8]" id="#{'n' += n}">#{n}</li>
        </ul>
      </main>
      """)
  static class Scroll extends Noting {}
}
