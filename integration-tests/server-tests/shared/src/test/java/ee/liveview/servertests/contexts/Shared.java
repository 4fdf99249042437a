package ee.liveview.servertests.contexts;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnTick;
import ee.liveview.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** Views of which several pages show one instance, and one that never rests. */
public final class Shared {
  private Shared() {}

  /** One per HTTP session. */
  @LiveView("/mine")
  @SessionScoped
  @Template("<p>#{count}</p>")
  static class Mine implements Serializable {
    private static final long serialVersionUID = 1L;
    int count;

    @OnEvent
    void inc() {
      count++;
    }
  }

  /** One for all. */
  @ApplicationScoped
  @LiveView("/ours")
  @Template("<p>#{count}</p>")
  static class Ours {
    int count;

    @OnEvent
    void inc() {
      count++;
    }
  }

  /** Changes four times a second. */
  @LiveView("/pulse")
  @Template("<p>#{beats}</p>")
  static class Pulse {
    int beats;

    @OnTick(every = "250ms")
    void beat() {
      beats++;
    }
  }
}
