package ee.liveview.bench.soak;

import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Lets people use {@code /bench/soak} for some minutes, with somebody hostile beside them, and
 * tells each minute what the server is like: {@code --url http://127.0.0.1:8080 --pid N --people
 * 2000 --minutes 10 --hostile 2}.
 */
public final class Soak {
  private Soak() {}

  /** Runs it; the exit code is 1 when an answer was lost. */
  public static void main(String[] arguments) throws Exception {
    var options = options(arguments);
    var app = options.getOrDefault("url", "http://127.0.0.1:8080").replaceFirst("/$", "");
    int people = Integer.parseInt(options.getOrDefault("people", "2000"));
    int minutes = Integer.parseInt(options.getOrDefault("minutes", "10"));
    int hostile = Integer.parseInt(options.getOrDefault("hostile", "2"));
    var server = new Server(Long.parseLong(options.get("pid")));

    var counts = new Counts();
    var http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newFixedThreadPool(2))
            .build();
    var clock = Executors.newScheduledThreadPool(2);
    System.out.println("before  " + server.look());
    for (int i = 0; i < people; i++) {
      var visitor = new Visitor(app, http, clock, counts, i);
      clock.execute(visitor::arrive);
      Thread.sleep(10);
    }
    System.out.println("all in  " + server.look() + "  " + counts);
    var enemies = new Hostile[hostile];
    for (int i = 0; i < hostile; i++) {
      enemies[i] = new Hostile(app, counts);
      new Thread(enemies[i], "hostile-" + i).start();
    }
    for (int minute = 1; minute <= minutes; minute++) {
      Thread.sleep(60_000);
      System.out.println("min %4d  %s  %s".formatted(minute, server.look(), counts));
    }
    for (var enemy : enemies) {
      enemy.stop();
    }
    System.exit(counts.lost.sum() == 0 ? 0 : 1);
  }

  private static Map<String, String> options(String[] arguments) {
    var options = new HashMap<String, String>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
    }
    return options;
  }
}
