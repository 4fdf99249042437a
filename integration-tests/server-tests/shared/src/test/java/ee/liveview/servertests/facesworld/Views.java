package ee.liveview.servertests.facesworld;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Template;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the pages show. */
final class Views {
  private Views() {}

  @LiveView
  @Template(
      """
      <b>#{user()}</b> <i>#{live.locale()}</i> <u>#{count}</u>
      <button class="inc" phx-click="inc">+</button>
      <live:render view="InnerView" id="inner"/>
      """)
  static class WorldView {
    @Inject @Nullable LiveSocket live;
    private int count;

    String user() {
      return live.user().map(Principal::getName).orElse("nobody");
    }

    @OnEvent
    void inc() {
      count++;
    }
  }

  @LiveView
  @Template("<em>#{live.locale()}</em>")
  static class InnerView {}

  @LiveView
  @Template("<s>#{live.locale()}</s><live:render view='InnerView' id='own-inner'/>")
  static class PolishView {
    @OnMount
    void choose(LiveSocket live) {
      live.locale(Locale.forLanguageTag("pl"));
    }
  }
}
