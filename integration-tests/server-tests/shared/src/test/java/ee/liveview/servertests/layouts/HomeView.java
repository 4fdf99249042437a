package ee.liveview.servertests.layouts;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Template;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** A page in a layout. */
@LiveView(value = "/", layout = "/layouts/app.html")
@Template(
    """
    <live:head><meta name="of-view" content="home"></live:head>
    <h1>Home</h1>
    <p id="changed">#{changed}</p>
    <p id="told">#{told}</p>
    <button id="rename" phx-click="rename">Rename</button>
    <button id="same" phx-click="rename">The same again</button>
    <button id="say" phx-click="say">Say</button>
    <a id="other" href="#{contextPath}/other" data-phx-link="redirect" data-phx-link-state="push">Other</a>
    <a id="admin" href="#{contextPath}/admin" data-phx-link="redirect" data-phx-link-state="push">Admin</a>
    """)
class HomeView {
  @Inject LiveSocket live;
  private boolean changed;
  private List<String> told = List.of();

  @OnMount
  void mount() {
    changed = live.staticChanged();
    told =
        Stream.of("_csrf_token", "_mounts", "_track_static", "_live_referer")
            .filter(name -> live.connectParams().value(name).isPresent())
            .toList();
  }

  @OnEvent
  void rename() {
    live.title("Two <b>");
  }

  @OnEvent
  void say() {
    live.flash().info("Said.");
  }
}
