package ee.liveview.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The views inside of one view, which are joined and left as the browser's client does it. */
final class ChildTesters {
  private final LiveTester parent;
  private final Map<String, LiveTester> byId = new LinkedHashMap<>();

  ChildTesters(LiveTester parent) {
    this.parent = parent;
  }

  /** The view of an id; null when there is none. */
  @Nullable LiveTester find(String id) {
    return byId.get(id);
  }

  List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  List<LiveTester> all() {
    return new ArrayList<>(byId.values());
  }

  /** The page shows these, and no others. */
  void show(List<Element> elements) {
    var shown = new LinkedHashMap<String, Element>();
    elements.forEach(element -> shown.put(element.id(), element));
    var gone = new LinkedHashMap<>(byId);
    gone.keySet().removeAll(shown.keySet());
    byId.keySet().retainAll(shown.keySet());
    gone.values().forEach(LiveTester::leaveForGood);
    shown.forEach(this::show);
  }

  private void show(String id, Element element) {
    var known = byId.get(id);
    if (known == null) {
      var child = new LiveTester(parent, element);
      byId.put(id, child);
      child.join();
    } else if (known.isLost()) {
      known.joinAnew(element);
    }
  }

  /** The view around them is gone: it joins them again when it is back. */
  void lose() {
    byId.values().forEach(LiveTester::lose);
  }

  /** The browser leaves them. */
  void leave() {
    all().forEach(LiveTester::leaveForGood);
    byId.clear();
  }
}
