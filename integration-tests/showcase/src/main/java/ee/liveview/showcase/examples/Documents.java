package ee.liveview.showcase.examples;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Two documents, and how many people look at each. */
@ApplicationScoped
class Documents {
  private static final int LONGEST = 2_000;

  private final Map<String, String> texts =
      new HashMap<>(Map.of("minutes", "We met on Monday.", "menu", "Soup, bread, apples."));
  private final Map<String, Integer> people = new HashMap<>();

  synchronized Optional<String> text(String document) {
    return Optional.ofNullable(texts.get(document));
  }

  synchronized String write(String document, String text) {
    var kept = text.substring(0, Math.min(text.length(), LONGEST));
    texts.replace(document, kept);
    return kept;
  }

  /** How many there are afterwards. */
  synchronized int move(String document, int change) {
    return people.merge(document, change, Integer::sum);
  }
}
