package ee.liveview.internal.view;

import ee.liveview.Flash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The flash of one page; touched only in its turns. */
final class FlashMessages implements Flash {
  private final Map<String, String> messages = new LinkedHashMap<>();
  private final Map<String, String> fresh = new LinkedHashMap<>();

  FlashMessages(Map<String, String> first) {
    messages.putAll(first);
    fresh.putAll(first);
  }

  /** From now on only what is put from now on is fresh. */
  void newTurn() {
    fresh.clear();
  }

  /** What was put in this turn: a navigation takes along no more. */
  Map<String, String> fresh() {
    return new LinkedHashMap<>(fresh);
  }

  /** A change of URL by the view drops what was shown before. */
  void keepFresh() {
    messages.keySet().retainAll(fresh.keySet());
  }

  @Override
  public void put(String kind, String message) {
    messages.put(kind, message);
    fresh.put(kind, message);
  }

  @Override
  public Optional<String> get(String kind) {
    return Optional.ofNullable(messages.get(kind));
  }

  @Override
  public void clear(String kind) {
    messages.remove(kind);
    fresh.remove(kind);
  }

  @Override
  public void clear() {
    messages.clear();
    fresh.clear();
  }

  @Override
  public Map<String, String> all() {
    return new LinkedHashMap<>(messages);
  }
}
