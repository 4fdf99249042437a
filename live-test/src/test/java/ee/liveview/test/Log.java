package ee.liveview.test;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What the beans of a test did, in order. */
@ApplicationScoped
class Log {
  private final List<String> lines = new ArrayList<>();

  synchronized void add(String line) {
    lines.add(line);
  }

  /** The lines so far; the next call gives those after. */
  synchronized List<String> take() {
    var taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }
}
