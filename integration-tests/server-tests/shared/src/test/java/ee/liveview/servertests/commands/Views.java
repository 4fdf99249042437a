package ee.liveview.servertests.commands;

import ee.liveview.JsOptions;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Params;
import ee.liveview.Template;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;

/** The views of the application. */
public final class Views {
  private Views() {}

  /** What every view can do: count, which patches {@code data-count} everywhere, and repeat. */
  abstract static class Counting {
    int count;
    String said = "";

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void say(Params params) {
      said = new TreeMap<>(params.values()).toString();
    }
  }

  /** Elements that are shown and hidden. */
  @LiveView("/shows")
  @Template(
      """
      <main>
        <style>.gone { display: none }</style>
        <button id="inc" phx-click="inc">#{count}</button>
        <p id="shy" class="gone" data-count="#{count}">Shy</p>
        <button id="show" phx-click="#{JS.show('#shy')}">Show</button>
        <button id="hide" phx-click="#{JS.hide('#shy')}">Hide</button>
        <button id="toggle" phx-click="#{JS.toggle('#shy')}">Toggle</button>
        <button id="flex" phx-click="#{JS.show('#shy', {'display': 'flex'})}">Flex</button>
        <button id="self" phx-click="#{JS.hide()}">Hide me</button>
        <button id="show-slowly"
          phx-click="#{JS.show('#shy', {'transition': ['run', 'start', 'end'], 'time': 20000})}">Show</button>
        <button id="hide-slowly" phx-click="#{JS.hide('#shy', {'transition': 'out now', 'time': 20000})}">Hide</button>
        <button id="toggle-slowly"
          phx-click="#{JS.toggle('#shy', {'in': 'in', 'out': ['out', 'a', 'b'], 'time': 20000})}">Toggle</button>
        <div id="box" class="box"><i class="x">in</i><button id="inner" phx-click="#{JS.hide({'inner': '.x'})}">x</button>
          <button id="here" phx-click="#{JS.addClass('done', {'inner': 'b'})}"><b id="mine">mine</b></button></div>
        <b id="other">other</b>
        <table><tbody><tr id="row"><td>
          <button id="closest" phx-click="#{JS.hide({'closest': 'tr'})}">x</button></td></tr>
          <tr id="row2"><td>2</td></tr></tbody></table>
      </main>
      """)
  static class Shows extends Counting {}

  /** Elements whose classes and attributes change. */
  @LiveView("/changes")
  @Template(
      """
      <main>
        <button id="inc" phx-click="inc">#{count}</button>
        <p id="it" class="old" data-count="#{count}" title="#{'from the server ' += count}">It</p>
        <button id="add" phx-click="#{JS.addClass('one two', '#it')}">Add</button>
        <button id="remove" phx-click="#{JS.removeClass('one old', '#it')}">Remove</button>
        <button id="both"
          phx-click="#{JS.addClass('one', '#it').concat(JS.removeClass('old', '#it').push('inc'))}">Both</button>
        <button id="switch" phx-click="#{JS.toggleClass('one three', '#it')}">Toggle</button>
        <button id="add-slowly"
          phx-click="#{JS.addClass('one', '#it', {'transition': ['run', 'start', 'end'], 'time': 20000})}">Add</button>
        <button id="remove-slowly"
          phx-click="#{JS.removeClass('old', '#it', {'transition': 'run', 'time': 20000})}">Remove</button>
        <button id="toggle-slowly"
          phx-click="#{JS.toggleClass('old', '#it', {'transition': 'run', 'time': 20000})}">Toggle</button>
        <button id="shake" phx-click="#{JS.transition('shake', '#it', {'time': 20000})}">Shake</button>
        <button id="shake-freely"
          phx-click="#{JS.transition('shake', '#it', {'time': 20000, 'blocking': false}).push('inc')}">Shake</button>
        <button id="shake-three" phx-click="#{JS.transition(['run', 'start', 'end'], {'time': 20000})}">Shake</button>
        <button id="set" phx-click="#{JS.setAttribute('aria-label', 'Say it', '#it')}">Set</button>
        <button id="unset" phx-click="#{JS.removeAttribute('aria-label', '#it')}">Remove</button>
        <button id="open" phx-click="#{JS.toggleAttribute('open', 'open', {'to': '#it'})}">Open</button>
        <button id="expand" phx-click="#{JS.toggleAttribute('aria-expanded', 'true', 'false', '#it')}">Expand</button>
        <button id="ignore" phx-click="#{JS.ignoreAttributes('title', '#it').setAttribute('title', 'mine', '#it')}">
          Ignore</button>
      </main>
      """)
  static class Changes extends Counting {}

  /** Elements that dispatch and push events. */
  @LiveView("/events")
  @Template(
      """
      <main>
        <button id="inc" phx-click="inc">#{count}</button><p id="said">#{said}</p>
        <div id="outer"><p id="target">Target</p></div>
        <button id="dispatch"
          phx-click="#{JS.dispatch('app:note', '#target', {'detail': {'n': 7, 'of': ['a']}})}">Note</button>
        <button id="dispatch-flat"
          phx-click="#{JS.dispatch('app:note', '#target', {'bubbles': false})}">Note</button>
        <button id="dispatch-click" phx-click="#{JS.dispatch('click', '#inc')}">Click</button>
        <button id="dispatch-wait" phx-click="#{JS.dispatch('app:wait', '#target', {'blocking': true}).push('inc')}">
          Wait</button>
        <button id="push" value="v" phx-value-a="1" phx-value-b="2"
          phx-click="#{JS.push('say', {'value': {'b': 3, 'deep': {'x': [true]}, 7: count}})}">Push</button>
        <button id="push-loading" phx-click="#{JS.push('inc', {'loading': '#target'})}">Push</button>
        <button id="push-page" phx-click="#{JS.push('inc', {'pageLoading': true})}">Push</button>
        <button id="push-target" phx-target="#nobody"
          phx-click="#{JS.push('inc', {'target': '[data-phx-main]'})}">Push</button>
        <button id="order"
          phx-click="#{JS.addClass('a', '#target').push('inc').removeClass('a', '#target').addClass('b', '#target')}">
          Order</button>
        <p id="keeper" class="keeper" data-do="#{JS.addClass('done').addClass('too', '#target')}">Keeper</p>
        <button id="exec" phx-click="#{JS.exec('data-do', '#keeper')}">Run</button>
        <button id="exec-self" data-do="#{JS.addClass('done')}" phx-click="#{JS.exec('data-do')}">Run</button>
        <button id="send" phx-click="send">Send</button>
        <form id="form" phx-change="#{JS.addClass('changed', '#target').push('say', {'value': {'more': 1}})}"
          phx-submit="#{JS.push('say')}">
          <input name="city"><button name="how" value="fast">Submit</button></form>
      </main>
      """)
  static class Events extends Counting {
    @Inject LiveSocket live;

    @OnEvent
    void send() {
      live.pushEvent("run", Map.of("js", live.js().addClass("sent", "#target")));
    }
  }

  /** Elements that get the focus. */
  @LiveView("/focus")
  @Template(
      """
      <main>
        <button id="start" phx-click="#{JS.focus('#field')}">Focus</button>
        <input id="field">
        <div id="dialog"><p>…</p><a id="first" href="#x">First</a><input id="second"></div>
        <button id="open" phx-click="#{JS.pushFocus().focusFirst('#dialog')}">Open</button>
        <button id="close" phx-click="#{JS.popFocus()}">Close</button>
      </main>
      """)
  static class Focus {}

  /** Elements that lead elsewhere. */
  @LiveView("/ways")
  @Template(
      """
      <main>
        <p id="where">#{live.uri().path}?#{live.uri().query}</p>
        <button id="patch" phx-click="#{JS.patch('/ways?page=2')}">Patch</button>
        <button id="replace" phx-click="#{JS.patch('/ways?page=3', {'replace': true})}">Replace</button>
        <button id="away" phx-click="#{JS.navigate('/focus')}">Go</button>
        <button id="away-for-good" phx-click="#{far()}">Go</button>
      </main>
      """)
  static class Ways {
    @Inject LiveSocket live;

    ee.liveview.JS far() {
      return live.js().navigate("/focus", JsOptions.with().replace(true));
    }
  }
}
