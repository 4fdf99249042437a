package ee.liveview.internal.view;

import ee.liveview.Flash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The flash of one page; touched only in its turns. */
final class FlashMessages implements Flash {
  private final Map<String, String> messages = new LinkedHashMap<>();

  FlashMessages(Map<String, String> first) {
    messages.putAll(first);
  }

  @Override
  public void put(String kind, String message) {
    messages.put(kind, message);
  }

  @Override
  public Optional<String> get(String kind) {
    return Optional.ofNullable(messages.get(kind));
  }

  @Override
  public void clear(String kind) {
    messages.remove(kind);
  }

  @Override
  public void clear() {
    messages.clear();
  }

  @Override
  public Map<String, String> all() {
    return new LinkedHashMap<>(messages);
  }
}
