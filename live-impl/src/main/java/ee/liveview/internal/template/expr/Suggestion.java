package ee.liveview.internal.template.expr;

import ee.liveview.internal.problem.Nearest;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Says what a developer may have meant. Methods are known as {@code name()}. */
final class Suggestion {
  private Suggestion() {}

  /** "Did you mean price?", or what else can be done when nothing is near. */
  static String remedy(String name, Collection<String> known, String otherwise) {
    Map<String, String> byBareName = new TreeMap<>();
    known.forEach(one -> byBareName.putIfAbsent(bare(one), one));
    return Nearest.to(bare(name), byBareName.keySet())
        .map(near -> "Did you mean " + byBareName.get(near) + "?")
        .orElse(otherwise);
  }

  private static String bare(String name) {
    return name.endsWith("()") ? name.substring(0, name.length() - 2) : name;
  }
}
