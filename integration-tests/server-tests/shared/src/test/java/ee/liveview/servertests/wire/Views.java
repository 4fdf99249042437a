package ee.liveview.servertests.wire;

import ee.liveview.HttpStatusException;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.OnTerminate;
import ee.liveview.OnTick;
import ee.liveview.Param;
import ee.liveview.Params;
import ee.liveview.Template;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The views of the application. */
public final class Views {
  private Views() {}

  /** What the page passed along when it opened the socket. */
  @LiveView("/token")
  @Template("<p>#{live.authToken()}</p>")
  static class Token {}

  /** The usual things. */
  @LiveView(value = "/counter", title = "Counter")
  @Template("<p>#{count}</p><i>#{name}</i>")
  static class Counter {
    @Inject LiveSocket live;
    @Inject Signals signals;
    int count;
    String name = "Ada";

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void noop() {}

    @OnEvent
    void add(@Param("by") int by) {
      count += by;
    }

    @OnEvent
    void hold(@Param("for") String signal) {
      count++;
      signals.raise("waiting for " + signal);
      signals.await(signal);
    }

    @OnEvent
    void boom() {
      throw new IllegalStateException("on purpose");
    }

    @OnEvent
    Map<String, Object> ask() {
      return Map.of("answer", 42);
    }

    @OnEvent
    void say() {
      count++;
      live.pushEvent("after", Map.of("n", 1));
      live.pushEventBeforePatch("before", Map.of("n", 2));
    }

    @OnEvent
    void retitle(@Param("to") String title) {
      live.title(title);
    }

    @OnTerminate
    void bye() {
      signals.raise("terminated:" + live.id());
    }
  }

  /** Comes and goes, and is counted both times. */
  @LiveView("/guest")
  @Template("<p>guest</p>")
  static class Guest {
    @Inject private Signals signals;
    private boolean counted;

    @OnMount
    void come(LiveSocket live) {
      counted = live.connected();
      if (counted) {
        signals.raise("guests in");
      }
    }

    @PreDestroy
    void go() {
      if (counted) {
        signals.raise("guests out");
      }
    }
  }

  /** Answers with what it was sent. */
  @LiveView("/echo")
  @Template("<p>echo</p>")
  static class Echo {
    @OnEvent
    Map<String, Object> echo(Params sent) {
      return sent.values();
    }
  }

  /** Shows its parameters. */
  @LiveView("/rooms/{room}")
  @Template("<p>#{shown}</p><a>#{address}</a>")
  static class Room {
    @Inject LiveSocket live;
    String shown = "";
    String address = "";

    @OnParams
    void show(Params params) {
      shown = params.text("room").orElse("?") + " " + params.text("q").orElse("?");
      address = live.uri().getPath();
    }
  }

  /** Fails to mount, or goes elsewhere, in the way its path says; only when connected. */
  @LiveView("/mount/{how}")
  @Template("<p>#{how}</p>")
  static class Mount {
    @Inject LiveSocket live;

    @Param("how")
    @Nullable String how;

    @OnMount
    void mount() {
      if (!live.connected()) {
        return;
      }
      switch (how == null ? "" : how) {
        case "crash" -> throw new IllegalStateException("on purpose");
        case "missing" -> throw new HttpStatusException(404, "on purpose");
        case "patch" -> live.pushPatch("/mount/patched?x=1");
        case "redirect" -> {
          live.flash().info("gone");
          live.pushEvent("bye", Map.of());
          live.redirect("/counter");
        }
        default -> {}
      }
    }
  }

  /** Sends itself messages. */
  @LiveView("/self")
  @Template("<p>#{got}</p>")
  static class Self {
    record Message(String text) {}

    @Inject LiveSocket live;
    String got = "";

    @OnMount
    void mount() {
      live.self().send(new Message("mounted"));
    }

    @OnEvent
    void poke() {
      live.self().send(new Message(got));
      live.self().send(new Message("poked"));
    }

    @OnInfo
    void on(Message message) {
      got = message.text();
    }
  }

  /** Changes by itself, three times. */
  @LiveView("/ticks")
  @Template("<p>#{ticks}</p>")
  static class Ticks {
    int ticks;

    @OnTick(every = "20ms")
    void tick() {
      ticks = Math.min(3, ticks + 1);
    }
  }

  /** Sends more than anybody can read. */
  @LiveView("/flood")
  @Template("<p>flood</p>")
  static class Flood {
    private static final String MEGABYTE = "x".repeat(1 << 20);

    @Inject LiveSocket live;
    @Inject Signals signals;
    private boolean on;

    @OnEvent
    void on() {
      on = true;
    }

    @OnTick(every = "10ms")
    void pour() {
      if (on) {
        live.pushEvent("flood", Map.of("water", MEGABYTE));
      }
    }

    @OnTerminate
    void bye() {
      signals.raise("terminated:" + live.id());
    }
  }

  /** Says something long and new a hundred times a second. */
  @LiveView("/gauge")
  @Template("<p>#{count}</p><i>#{filling}</i>")
  static class Gauge {
    private boolean on;
    private int count;
    private String filling = "";

    @OnEvent
    void on() {
      on = true;
    }

    @OnEvent
    Map<String, Object> off() {
      on = false;
      return Map.of("turns", count);
    }

    @OnTick(every = "10ms")
    void turn() {
      if (on) {
        count++;
        filling = String.valueOf(count % 10).repeat(100_000);
      }
    }
  }

  /** Values that must not reach the page as they are. */
  @LiveView("/values")
  @Template(
      "<p>#{text}</p><p title=\"#{quoted} x\">#{number}</p><p>#{yes}</p><p>#{nothing}</p><p>#{fraction}</p>")
  static class Values {
    String text = "<script>alert('&')</script>";
    String quoted = "\"><img>";
    int number = 7;
    boolean yes = true;
    @Nullable String nothing;
    double fraction = 1.5;
  }

  /** Something that comes and goes. */
  @LiveView("/toggle")
  @Template("<div><p :if=\"on\">It is #{count}</p></div>")
  static class Toggle {
    boolean on = true;
    int count;

    @OnEvent
    void flip() {
      on = !on;
      count++;
    }

    @OnEvent
    void inc() {
      count++;
    }
  }

  /** A list without keys. */
  @LiveView("/unkeyed")
  @Template("<ul><li :for=\"name : names\">#{name}</li></ul>")
  static class Unkeyed {
    final List<String> names = new ArrayList<>(List.of("a", "b", "c"));

    @OnEvent
    void turn() {
      names.add(0, names.remove(names.size() - 1));
    }

    @OnEvent
    void prepend() {
      names.add(0, "x");
    }

    @OnEvent
    void clear() {
      names.clear();
    }
  }

  /** Has a message on its first page, and sends others on with one. */
  @LiveView("/flash")
  @Template("<p>#{flash.info}</p>")
  static class Flashing {
    @Inject LiveSocket live;

    @OnMount
    void mount() {
      if (!live.connected()) {
        live.flash().info("from the page");
      }
    }

    @OnEvent
    void go() {
      live.flash().info("from the event");
      live.pushNavigate("/flash");
    }
  }

  /** In another live session. */
  @LiveView(value = "/admin", session = "admin")
  @Template("<p>admin</p>")
  static class Admin {}
}
