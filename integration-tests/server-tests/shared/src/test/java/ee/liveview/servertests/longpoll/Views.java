package ee.liveview.servertests.longpoll;

import ee.liveview.AllowUpload;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnTick;
import ee.liveview.Template;
import ee.liveview.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** The views of the application. */
public final class Views {
  private Views() {}

  /** Counts, ticks, takes a file and fails. */
  @LiveView("/poll")
  @Template(
      """
      <main>
        <button id="inc" phx-click="inc">#{count}</button>
        <button id="boom" phx-click="boom">boom</button>
        <button id="many" phx-click="many">many</button>
        <p>#{transport}</p>
        <i>#{ticks > 1 ? 'ticked' : ''}</i>
        <b>#{heard}</b>
        <form phx-change="check" phx-submit="save">
          <live:file-input upload="#{file}"/>
          <button>Save</button>
        </form>
        <output>#{saved}</output>
      </main>
      """)
  static class Poll {
    @AllowUpload(accept = "*")
    private Upload file;

    private int count;
    private int ticks;
    private int heard;
    private String transport = "";
    private String saved = "";

    @OnMount
    void mount(LiveSocket live) {
      transport = live.connectInfo().transport();
    }

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void boom() {
      throw new IllegalStateException("on purpose");
    }

    @OnEvent
    void many(LiveSocket live) {
      for (int i = 0; i < 300; i++) {
        live.self().send(i);
      }
    }

    @OnInfo
    void hear(Integer number) {
      heard++;
    }

    @OnTick(every = "200ms")
    void tick() {
      ticks++;
    }

    @OnEvent
    void check() {}

    @OnEvent
    void save() throws IOException {
      file.consume((entry, path) -> saved = entry.name() + " " + Files.size(path));
    }
  }

  /** Says nothing by itself. */
  @LiveView("/quiet")
  @Template("<p>#{count}</p>")
  static class Quiet {
    private int count;

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void later(LiveSocket live) {
      live.self().sendAfter("now", Duration.ofMillis(300));
    }

    @OnInfo
    void told(String what) {
      count += 10;
    }
  }
}
