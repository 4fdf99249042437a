package ee.liveview.docs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts how often somebody asks. */
@ApplicationScoped
class Dishes {
  private int questions;

  synchronized Map<Integer, String> names(List<Integer> ids) {
    questions++;
    return ids.stream().collect(Collectors.toMap(id -> id, id -> "Dish " + id));
  }

  synchronized int questions() {
    return questions;
  }
}
