package ee.liveview.servertests.facesvalues;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Param;
import ee.liveview.Template;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages show. */
final class Views {
  private Views() {}

  @LiveView
  @Template(
      """
      <button class="pick" phx-click="pick" phx-value-symbol="ACME">ACME</button>
      <button class="drop" phx-click="drop">drop</button>
      """)
  static class PickerView {
    @Inject @Nullable LiveSocket live;

    @OnEvent
    void pick(@Param("symbol") String symbol) {
      live.pushEvent("picked", new Pick(symbol, 3));
    }

    @OnEvent
    void drop() {
      live.pushEvent("dropped", Map.of());
    }
  }

  @LiveView
  @Template(
      """
      <b>#{value}</b>
      <button class="more" phx-click="set" phx-value-to="#{value.concat('1')}">more</button>
      <button class="none" phx-click="set" phx-value-to="">none</button>
      """)
  static class CodeView {
    @Inject @Nullable LiveSocket live;
    @Param private String value = "";

    @OnEvent
    void set(@Param("to") String to) {
      value = to;
      live.pushEvent("value", Map.of("value", to));
    }

    @OnParams
    void given(@Param("value") String given) {
      value = given;
    }
  }

  @LiveView
  @Template(
      """
      <i>#{told}</i> <u>#{cart.items}</u> <em>#{link}</em> <p class="flash">#{flash.info}</p>
      <button class="buy" phx-click="buy">buy</button>
      <button class="leave" phx-click="leave">leave</button>
      <button class="live" phx-click="live">live</button>
      """)
  static class NewsView {
    @Inject @Nullable LiveSocket live;
    @Inject @Nullable Cart cart;
    @Param private String link = "";
    private String told = "";

    @OnMount
    void enter() {}

    void ordered(@Observes Ordered event) {
      told += event.what();
    }

    @OnEvent
    void buy() {
      cart.add();
    }

    @OnEvent
    void leave() {
      live.flash().info("Left the panel.");
      live.redirect("/values.xhtml");
    }

    @OnEvent
    void live() {
      live.flash().info("Come from Faces.");
      live.pushNavigate("/live");
    }
  }

  @LiveView("/live")
  @Template(
      """
      <h1>Live</h1><p class="flash">#{flash.info} #{flash.error}</p>
      <button class="back" phx-click="back">back</button>
      """)
  static class LivePage {
    @Inject @Nullable LiveSocket live;

    @OnEvent
    void back() {
      live.flash().error("Back from live.");
      live.redirect("/values.xhtml");
    }
  }
}
