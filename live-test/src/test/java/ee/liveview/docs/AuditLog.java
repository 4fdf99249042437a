package ee.liveview.docs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@ApplicationScoped
class AuditLog {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  void note(String line) {
    lines.add(line);
  }

  boolean full() {
    return lines.size() > 2;
  }
}
