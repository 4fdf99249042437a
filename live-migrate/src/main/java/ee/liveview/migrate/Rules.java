package ee.liveview.migrate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is to be done with which tag. */
final class Rules {
  private Rules() {}

  static Map<String, Function<Tag, List<Out>>> all() {
    Map<String, Function<Tag, List<Out>>> rules = new HashMap<>();
    CoreRules.add(rules);
    HtmlRules.add(rules);
    Inputs.add(rules);
    Commands.add(rules);
    Tables.add(rules);
    PrimeRules.add(rules);
    return Map.copyOf(rules);
  }
}
