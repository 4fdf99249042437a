package ee.liveview.servertests.navigation;

import ee.liveview.LiveRoute;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Param;
import ee.liveview.Template;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Places to go. */
final class Views {
  private Views() {}

  @LiveView("/")
  @Template(
      """
      <h1>Home</h1>
      <p id="flash">#{flash.info}</p>
      <live:link id="items" navigate="/items">Items</live:link>
      <live:link id="replacing" navigate="/items" replace>Items</live:link>
      <live:link id="tab" navigate="/items" target="_blank">Items</live:link>
      <live:link id="down" href="#end">End</live:link>
      <live:link id="plain" href="/plain">Plain</live:link>
      <live:link id="admin" navigate="/admin">Admin</live:link>
      <button id="redirect" phx-click="redirect">Redirect</button>
      <button id="outside" phx-click="outside">Outside</button>
      <button id="wrong" phx-click="wrong">Not a view</button>
      <p id="end">End</p>
      """)
  static class HomeView {
    @Inject @Nullable LiveSocket live;

    @OnEvent
    void redirect() {
      live.flash().info("redirected");
      live.redirect("/items");
    }

    @OnEvent
    void outside(@Param("to") Optional<String> to) {
      live.redirectExternal(URI.create(to.orElse("https://example.org/")));
    }

    @OnEvent
    void wrong() {
      live.pushNavigate("/plain");
    }
  }

  @LiveView(value = "/items", action = "list")
  @LiveRoute(value = "/items/new", action = "new")
  @LiveRoute(value = "/items/{id}/edit", action = "edit")
  @Template(
      """
      <h1>Items</h1>
      <p id="action">#{live.action()} #{id}</p>
      <p id="mounts">#{mounts} #{changes}</p>
      <p id="from">#{from}</p>
      <p id="flash">#{flash.info}</p>
      <live:link id="new" patch="/items/new">New</live:link>
      <live:link id="edit" patch="#{live.path(type, {'id': 'a b', 'tab': 'x&y'})}">Edit</live:link>
      <live:link id="over" patch="/items/new" replace>New</live:link>
      <live:link id="home" navigate="/">Home</live:link>
      <button id="slow" phx-click="slow">Slow</button>
      """)
  static class ItemsView {
    private final Class<?> type = ItemsView.class;
    @Inject @Nullable LiveSocket live;
    @Param @Nullable String id;
    private String from = "";
    private int mounts;
    private int changes;

    @OnMount
    void mount() {
      mounts++;
      from = live.connectParams().text("_live_referer").orElse("nowhere");
    }

    @OnParams
    void look() {
      changes++;
    }

    @OnEvent
    void slow() {
      live.pushPatch(live.path(ItemsView.class, Map.of("id", "ü")));
    }
  }

  @LiveView(value = "/admin", session = "admin")
  @Template("<h1>Admin</h1><live:link id=\"home\" navigate=\"/\">Home</live:link>")
  static class AdminView {}

  @LiveView("/moved")
  @Template("<p>never</p>")
  static class MovedView {
    @OnMount
    void mount(LiveSocket live) {
      live.flash().info("moved");
      live.redirect("/items", 308);
    }
  }

  @LiveView("/gone")
  @Template("<p>never</p>")
  static class GoneView {
    @OnMount
    void mount(LiveSocket live) {
      live.redirectExternal(URI.create("https://example.org/new?a=1"));
    }
  }

  @LiveView("/hidden")
  @Template("<h1>Hidden</h1>")
  static class LaterView {
    @OnMount
    void mount(LiveSocket live) {
      if (live.connected()) {
        live.redirect("/items");
      }
    }
  }

  /** Sends a page that has connected to the next one, which does the same, and so on. */
  @LiveView("/round/{how}/{from}")
  @Template("<p>going round</p>")
  static class RoundView {
    @OnMount
    void mount(LiveSocket live, @Param("how") String how, @Param("from") String from) {
      var to = "/round/" + how + "/" + (from.equals("a") ? "b" : "a");
      if (live.connected() && how.equals("navigate")) {
        live.pushNavigate(to);
      } else if (live.connected()) {
        live.redirect(to);
      }
    }
  }
}
