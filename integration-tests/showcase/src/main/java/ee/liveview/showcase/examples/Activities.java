package ee.liveview.showcase.examples;

import ee.liveview.PubSub;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened lately, the newest first; it tells everybody who listens. */
@ApplicationScoped
class Activities {
  static final String TOPIC = "tutorial:activities";
  private static final int KEPT = 8;

  public enum Kind {
    LOGIN,
    COMMENT
  }

  public record Activity(int id, Kind kind, String text) {}

  @Inject private PubSub pubsub;
  private final Deque<Activity> recent = new ArrayDeque<>();
  private int last;

  synchronized List<Activity> recent() {
    return List.copyOf(recent);
  }

  synchronized void add(Kind kind) {
    last++;
    var text = kind == Kind.LOGIN ? "Somebody logged in" : "Somebody wrote a comment";
    var activity = new Activity(last, kind, text + " (" + last + ")");
    recent.addFirst(activity);
    if (recent.size() > KEPT) {
      recent.removeLast();
    }
    pubsub.broadcast(TOPIC, activity);
  }
}
