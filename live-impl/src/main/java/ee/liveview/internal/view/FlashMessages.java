package ee.liveview.internal.view;

import ee.liveview.Flash;
import ee.liveview.Params;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The flash of a view or component; touched only in turns of the page. */
final class FlashMessages implements Flash {
  private final Map<String, Object> messages = new LinkedHashMap<>();

  /** Nearly always none, and every turn begins with it. */
  private Map<String, Object> fresh = Map.of();

  FlashMessages(Map<String, Object> first) {
    first.forEach(this::put);
  }

  /** Clears messages if an event of the browser asks for that, which needs no handler. */
  static boolean clears(String event, Params params, FlashMessages flash) {
    if (!event.equals("lv:clear-flash")) {
      return false;
    }
    params.text("key").ifPresentOrElse(flash::clear, flash::clear);
    return true;
  }

  /** Gives all messages away. */
  void moveTo(FlashMessages other) {
    messages.forEach(other::put);
    clear();
  }

  /** From now on only what is put from now on is fresh. */
  void newTurn() {
    fresh = Map.of();
  }

  /** What was put in this turn: a navigation takes along no more. */
  Map<String, Object> fresh() {
    return new LinkedHashMap<>(fresh);
  }

  /** A change of URL by the view drops what was shown before. */
  void keepFresh() {
    messages.keySet().retainAll(fresh.keySet());
  }

  @Override
  public void put(String kind, Object message) {
    messages.put(kind, message);
    if (fresh.isEmpty()) {
      fresh = new LinkedHashMap<>();
    }
    fresh.put(kind, message);
  }

  @Override
  public Optional<Object> get(String kind) {
    return Optional.ofNullable(messages.get(kind));
  }

  @Override
  public void clear(String kind) {
    messages.remove(kind);
    if (!fresh.isEmpty()) {
      fresh.remove(kind);
    }
  }

  @Override
  public void clear() {
    messages.clear();
    fresh = Map.of();
  }

  @Override
  public Map<String, Object> all() {
    return new LinkedHashMap<>(messages);
  }
}
