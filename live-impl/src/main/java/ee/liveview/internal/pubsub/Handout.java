package ee.liveview.internal.pubsub;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to those on this node who want it, with what the first of them has made of
 * it for the others. Used by one thread.
 */
public final class Handout {
  private final Object message;
  private @Nullable Map<String, @Nullable String> made;

  public Handout(Object message) {
    this.message = message;
  }

  public Object message() {
    return message;
  }

  /**
   * A text that is made of this message once.
   *
   * @param name tells one text from others of the same message
   * @return null when it could not be made; who came first has been told why
   */
  public @Nullable String once(String name, Supplier<String> maker) {
    var texts = made;
    if (texts == null) {
      texts = new HashMap<>(4);
      made = texts;
    }
    if (!texts.containsKey(name)) {
      texts.put(name, null);
      texts.put(name, maker.get());
    }
    return texts.get(name);
  }
}
