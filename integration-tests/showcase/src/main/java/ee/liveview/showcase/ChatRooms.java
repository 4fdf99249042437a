package ee.liveview.showcase;

import ee.liveview.showcase.ChatView.Said;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was said lately, and how many people there are, by room. */
@ApplicationScoped
class ChatRooms {
  private static final int KEPT = 30;
  private static final int MOST_ROOMS = 100;

  private final Map<String, List<Said>> said = new HashMap<>();
  private final Map<String, Integer> people = new HashMap<>();
  private int last;

  synchronized List<Said> said(String room) {
    return List.copyOf(said.getOrDefault(room, List.of()));
  }

  synchronized Said say(String room, String name, String text) {
    last++;
    var message = new Said(last, name, text);
    if (said.containsKey(room) || said.size() < MOST_ROOMS) {
      var all = said.computeIfAbsent(room, r -> new ArrayList<>());
      all.add(message);
      if (all.size() > KEPT) {
        all.remove(0);
      }
    }
    return message;
  }

  /** How many are there afterwards. */
  synchronized int move(String room, int change) {
    int now = people.getOrDefault(room, 0) + change;
    if (now > 0) {
      people.put(room, now);
    } else {
      people.remove(room);
    }
    return now;
  }
}
