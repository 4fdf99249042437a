package ee.liveview.internal.view;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of a page by key, each made once; touched only in turns, but for {@link #known}. */
final class Assigned {
  private final Map<String, Object> values = new ConcurrentHashMap<>(0);
  private Function<String, @Nullable Object> provided = key -> null;

  /** Asks for values that somebody has made already. */
  void from(Function<String, @Nullable Object> source) {
    provided = source;
  }

  /** A value that was made already; for views inside of the page, on any thread. */
  @Nullable Object known(String key) {
    return values.get(key);
  }

  /** The value of a key; the supplier may ask for others. */
  @SuppressWarnings("unchecked") // the caller's word for the key; it fails where the value is used
  <T> T get(String key, Supplier<T> supplier) {
    var known = values.get(key);
    if (known == null) {
      var given = provided.apply(key);
      known = given == null ? Objects.requireNonNull(supplier.get(), key) : given;
      values.put(key, known);
    }
    return (T) known;
  }
}
