package ee.liveview.bench.soak;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One person with a browser: loads a page, joins, clicks, makes the view fail, navigates, speaks to
 * the others, leaves and comes back. Each question must be answered before the next.
 */
final class Visitor implements WebSocket.Listener {
  private static final Pattern CONTAINER =
      Pattern.compile(
          "id=\"([^\"]+)\" data-phx-main data-phx-session=\"([^\"]+)\" data-phx-static=\"([^\"]+)\"");
  private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What an answer is expected to hold. */
  private enum Question {
    JOIN("\"status\":\"ok\",\"response\":{\"rendered\""),
    CLICK("\"diff\""),
    SAY("\"status\":\"ok\""),
    CRASH("phx_error"),
    NAVIGATE("live_redirect"),
    HEARTBEAT("\"status\":\"ok\"");

    final String answer;

    Question(String answer) {
      this.answer = answer;
    }
  }

  private final String app;
  private final HttpClient http;
  private final ScheduledExecutorService clock;
  private final Counts counts;
  private final Random random;
  private final StringBuilder text = new StringBuilder();

  private String room = "a";
  private String cookie = "";
  private String topic = "";
  private String session = "";
  private String statics = "";
  private String csrf = "";
  private int ref;
  private int joinRef;
  private boolean leaving;
  private @Nullable WebSocket socket;
  private @Nullable Question asked;
  private @Nullable ScheduledFuture<?> patience;

  Visitor(String app, HttpClient http, ScheduledExecutorService clock, Counts counts, long seed) {
    this.app = app;
    this.http = http;
    this.clock = clock;
    this.counts = counts;
    this.random = new Random(seed);
  }

  /** Comes for the first time, or again. */
  synchronized void arrive() {
    leaving = false;
    var request = HttpRequest.newBuilder(URI.create(app + "/bench/soak/" + room)).timeout(PATIENCE);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
        .whenComplete(
            (page, failed) -> {
              if (failed != null || page.statusCode() != 200) {
                lose("a page");
                later(this::arrive);
              } else {
                loaded(page);
              }
            });
  }

  private synchronized void loaded(HttpResponse<String> page) {
    counts.loads.increment();
    page.headers()
        .firstValue("Set-Cookie")
        .ifPresent(header -> cookie = header.substring(0, header.indexOf(';')));
    var container = CONTAINER.matcher(page.body());
    var token = CSRF.matcher(page.body());
    if (!container.find() || !token.find()) {
      lose("a live page");
      return;
    }
    topic = "lv:" + container.group(1);
    session = container.group(2);
    statics = container.group(3);
    csrf = token.group(1);
    http.newWebSocketBuilder()
        .header("Cookie", cookie)
        .connectTimeout(PATIENCE)
        .buildAsync(
            URI.create(
                app.replaceFirst("^http", "ws")
                    + "/live/websocket?vsn=2.0.0&_csrf_token="
                    + URLEncoder.encode(csrf, StandardCharsets.UTF_8)),
            this)
        .whenComplete(
            (opened, failed) -> {
              if (failed != null) {
                lose("a connection");
                later(this::arrive);
              } else {
                opened(opened);
              }
            });
  }

  private synchronized void opened(WebSocket opened) {
    socket = opened;
    join("url");
  }

  private void join(String address) {
    joinRef = ++ref;
    ask(
        Question.JOIN,
        "phx_join",
        "{\"%s\":\"%s/bench/soak/%s\",\"params\":{\"_csrf_token\":\"%s\",\"_mounts\":0},\"session\":\"%s\",\"static\":\"%s\"}"
            .formatted(address, app, room, csrf, session, statics));
  }

  private void event(Question question, String name) {
    ref++;
    ask(question, "event", "{\"type\":\"click\",\"event\":\"%s\",\"value\":{}}".formatted(name));
  }

  private void ask(Question question, String event, String payload) {
    asked = question;
    patience = clock.schedule(this::unanswered, PATIENCE.toSeconds(), TimeUnit.SECONDS);
    send("[\"%d\",\"%d\",\"%s\",\"%s\",%s]".formatted(joinRef, ref, topic, event, payload));
  }

  private void send(String frame) {
    var open = socket;
    if (open != null) {
      open.sendText(frame, true);
    }
  }

  private synchronized void unanswered() {
    if (asked != null) {
      lose("an answer to " + asked + " on " + topic);
      depart();
    }
  }

  /** What the person does next. */
  private synchronized void act() {
    if (socket == null || leaving) {
      return;
    }
    int chance = random.nextInt(1_000);
    if (chance < 850) {
      event(Question.CLICK, "inc");
    } else if (chance < 900) {
      event(Question.NAVIGATE, "leave");
    } else if (chance < 925) {
      event(Question.CRASH, "boom");
    } else if (chance < 926) {
      event(Question.SAY, "say");
    } else if (chance < 960) {
      ref++;
      asked = Question.HEARTBEAT;
      patience = clock.schedule(this::unanswered, PATIENCE.toSeconds(), TimeUnit.SECONDS);
      send("[null,\"%d\",\"phoenix\",\"heartbeat\",{}]".formatted(ref));
    } else {
      counts.leaves.increment();
      depart();
    }
  }

  /** Closes the tab, in a friendly way or not, and comes back later. */
  private synchronized void depart() {
    leaving = true;
    asked = null;
    var open = socket;
    socket = null;
    if (open != null) {
      if (random.nextBoolean()) {
        open.sendClose(1000, "").whenComplete((closed, failed) -> open.abort());
      } else {
        open.abort();
      }
    }
    later(this::arrive);
  }

  private void later(Runnable work) {
    long pause = 500L + random.nextInt(4_000);
    clock.schedule(work, pause, TimeUnit.MILLISECONDS);
  }

  private void lose(String what) {
    counts.lost.increment();
    System.out.println("LOST " + what);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      var frame = text.toString();
      text.setLength(0);
      heard(frame);
    }
    from.request(1);
    return null;
  }

  private synchronized void heard(String frame) {
    var question = asked;
    boolean answer =
        question == Question.CRASH
            ? frame.contains("\"phx_error\"")
            : frame.contains(",\"" + ref + "\",") && frame.contains("\"phx_reply\"");
    if (question == null || !answer) {
      counts.heard.increment();
      return;
    }
    asked = null;
    var waiting = patience;
    if (waiting != null) {
      waiting.cancel(false);
    }
    if (!frame.contains(question.answer)) {
      lose("the right answer to " + question + ": " + frame);
      depart();
      return;
    }
    switch (question) {
      case JOIN -> counts.joins.increment();
      case CLICK -> counts.clicks.increment();
      case CRASH -> {
        counts.crashes.increment();
        join("url");
        return;
      }
      case NAVIGATE -> {
        counts.navigations.increment();
        room = room.equals("a") ? "b" : "a";
        join("redirect");
        return;
      }
      case SAY, HEARTBEAT -> {}
    }
    later(this::act);
  }

  @Override
  public synchronized @Nullable CompletionStage<?> onClose(
      WebSocket closed, int code, String reason) {
    dropped(closed, "code " + code + " " + reason);
    return null;
  }

  @Override
  public synchronized void onError(WebSocket failed, Throwable error) {
    dropped(failed, error.toString());
  }

  private void dropped(WebSocket which, String why) {
    if (which == socket) {
      counts.dropped.increment();
      System.out.println("DROPPED " + why);
      depart();
    }
  }
}
