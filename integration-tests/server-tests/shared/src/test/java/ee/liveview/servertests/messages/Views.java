package ee.liveview.servertests.messages;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.Subscribe;
import ee.liveview.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What people have open. */
final class Views {
  private Views() {}

  @LiveView("/stock")
  @Template("<p>#{sold}</p>")
  static class StockView {
    private String sold = "";

    void sold(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stock.Sold event) {
      sold += event.what() + " ";
    }
  }

  record Said(String text) {}

  @LiveView("/rooms/{room}")
  @Template(
      """
      <p>#{said}</p>
      <button id="say" phx-click="say" phx-value-text="hi">Say</button>
      <button id="tell" phx-click="tell" phx-value-text="psst">Tell the others</button>
      """)
  static class RoomView {
    @Inject @Nullable PubSub pubsub;
    @Inject @Nullable LiveSocket live;
    @Inject @Nullable Doors doors;
    @Param private String room = "";
    private String said = "";

    @OnMount
    void enter() {
      doors.entered(live.connected());
    }

    @OnEvent
    void say(String text) {
      pubsub.broadcast("room:" + room, new Said(text));
    }

    @OnEvent
    void tell(String text) {
      pubsub.broadcastFrom(live.self(), "room:" + room, new Said(text));
    }

    @Subscribe("room:{room}")
    void said(Said message) {
      said += message.text() + " ";
    }

    @OnTerminate
    void leave() {
      doors.left();
    }
  }

  @ApplicationScoped
  static class Doors {
    private final AtomicInteger inside = new AtomicInteger();

    void entered(boolean connected) {
      if (connected) {
        inside.incrementAndGet();
      }
    }

    void left() {
      inside.decrementAndGet();
    }

    int inside() {
      return inside.get();
    }
  }
}
