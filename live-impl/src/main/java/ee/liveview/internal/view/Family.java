package ee.liveview.internal.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which views of one connection are inside of which. A view gets a key when it first shows another
 * one; the tokens of its children name it, so that they are good for this life of their parent
 * only. Thread-safe.
 */
final class Family {
  private final Map<String, Parent> parents = new HashMap<>(0);

  /** So many are remembered: children ask at once, and one connection may live for days. */
  private static final int DEPARTED = 64;

  private final Set<String> departed = new LinkedHashSet<>(0);
  private long next = ThreadLocalRandom.current().nextLong();

  /**
   * @param values that it has by key, for its children; null where it has none
   */
  private record Parent(
      Set<LiveProcess> children, Function<String, @Nullable Object> values, Locale locale) {

    Parent speaking(Locale other) {
      return new Parent(children, values, other);
    }
  }

  /**
   * A key for one more parent.
   *
   * @param values that it has by key, asked for on any thread
   * @param locale that it has now
   */
  synchronized String parent(Function<String, @Nullable Object> values, Locale locale) {
    var key = Long.toHexString(next++);
    parents.put(key, new Parent(new HashSet<>(), values, locale));
    return key;
  }

  /** Whether a parent lives. */
  synchronized boolean has(String key) {
    return parents.containsKey(key);
  }

  /** A value that a parent has, if it still lives. */
  @Nullable Object value(String parent, String key) {
    Parent known;
    synchronized (this) {
      known = parents.get(parent);
    }
    return known == null ? null : known.values().apply(key);
  }

  /** The language of a parent; null when it no longer lives. */
  synchronized @Nullable Locale locale(String parent) {
    var known = parents.get(parent);
    return known == null ? null : known.locale();
  }

  /**
   * Tells the children of a parent, if it has become another one, what its language is.
   *
   * @param key null when it has none
   */
  void speak(@Nullable String key, Locale locale) {
    if (key != null) {
      learn(key, locale).forEach(child -> child.followLanguage(locale));
    }
  }

  private synchronized Set<LiveProcess> learn(String key, Locale locale) {
    var known = parents.get(key);
    if (known == null || known.locale().equals(locale)) {
      return Set.of();
    }
    parents.put(key, known.speaking(locale));
    return Set.copyOf(known.children());
  }

  /** Whether a parent has sent its page somewhere else and ended by that. */
  synchronized boolean departed(String key) {
    return departed.contains(key);
  }

  /** A child was admitted; false when its parent has ended meanwhile. */
  synchronized boolean join(String parent, LiveProcess child) {
    var known = parents.get(parent);
    return known != null && known.children().add(child);
  }

  /** A child has ended. */
  synchronized void leave(String parent, LiveProcess child) {
    var known = parents.get(parent);
    if (known != null) {
      known.children().remove(child);
    }
  }

  /**
   * A parent has ended: so do its children.
   *
   * @param key null when it has none
   */
  void end(@Nullable String key, boolean sentAway) {
    if (key != null) {
      remove(key, sentAway).forEach(LiveProcess::endWithParent);
    }
  }

  private synchronized Set<LiveProcess> remove(String key, boolean sentAway) {
    if (sentAway) {
      departed.add(key);
      if (departed.size() > DEPARTED) {
        departed.remove(departed.iterator().next());
      }
    }
    var known = parents.remove(key);
    return known == null ? Set.of() : known.children();
  }
}
