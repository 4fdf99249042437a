package ee.liveview.servertests.faces;

import ee.liveview.AllowUpload;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.Upload;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the pages show. */
final class Views {
  private Views() {}

  /** How many views are connected. */
  @ApplicationScoped
  static class Census {
    private final AtomicInteger connected = new AtomicInteger();

    void add(int change) {
      connected.addAndGet(change);
    }

    int connected() {
      return connected.get();
    }
  }

  /** Counts itself among those that are connected. */
  abstract static class Counted {
    @Inject @Nullable Census census;
    @Inject @Nullable LiveSocket live;
    private boolean counted;

    @OnMount
    void enter() {
      counted = live.connected();
      census.add(counted ? 1 : 0);
    }

    @PreDestroy
    void leave() {
      census.add(counted ? -1 : 0);
    }
  }

  @LiveView(container = "<section class='counter'>")
  @Template("<b>#{label} #{count}</b><i>#{told}</i><button class='inc' phx-click='inc'>+</button>")
  static class CounterView extends Counted {
    @Param private String label = "";
    private int count;
    private String told = "";

    @OnParams
    void tell(@Param("label") String given) {
      told += "[" + given + "]";
    }

    @OnEvent
    void inc() {
      count++;
      live.pushEvent("counted", Map.of("count", count));
    }
  }

  @LiveView(container = "<section class='text'>")
  @Template(
      """
      <label>Text <input name="f:word" value="#{word}" phx-change="type" autocomplete="off"/></label>
      <output>#{word}</output>
      <button class="plain">Plain</button>
      <button class="shout" phx-click="shout">Shout</button>
      <div class="long" style="height:40px;overflow:auto"><p style="height:400px">long</p></div>
      <canvas id="#{live.id()}-canvas" phx-hook="Painter"></canvas>
      """)
  static class TextView extends Counted {
    private String word = "";

    @OnEvent
    void type(@Param("f:word") String typed) {
      word = typed;
    }

    @OnEvent
    void shout() {
      word += "!";
    }
  }

  @LiveView
  @Template("<input type='file' name='f:file'/>")
  static class FileView extends Counted {}

  @LiveView
  @Template(
      """
      <form id="send" phx-change="choose" phx-submit="save">
        <live:file-input upload="#{files}"/><button>Save</button>
      </form>
      <p :for="e : files.entries()" :key="e.ref">#{e.name}</p>
      <output>#{saved}</output>
      """)
  static class FilesView extends Counted {
    @AllowUpload(accept = "*")
    private Upload files;

    private String saved = "";

    @OnEvent
    void choose() {}

    @OnEvent
    void save() throws IOException {
      files
          .consume((entry, file) -> entry.name() + " " + Files.readString(file))
          .forEach(each -> saved += each);
    }
  }

  @LiveView
  @Template("<form phx-submit='save'><input name='x'/></form>")
  static class FormView {
    @OnEvent
    void save() {}
  }
}
