package ee.liveview.internal.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one field becomes a value and a value what an input shows. */
sealed interface Kind permits Single, Several, Nested, NestedList, Kind.Maybe {

  /**
   * The value of what the browser sent.
   *
   * @param data what the field is in the original
   */
  @Nullable Object read(Object raw, @Nullable Object data, Spot spot);

  /** What it is when nothing was sent and there is no original. */
  @Nullable Object none();

  /** What an input shows: a text, or a list of texts. */
  Object text(@Nullable Object value);

  /** The class of the value, of several that of one of them. */
  Class<?> type();

  /** Whether there are several. */
  default boolean multiple() {
    return false;
  }

  /** Whether an input may not be left empty because of the type alone. */
  default boolean required() {
    return false;
  }

  /** What is inside, when it is a form of its own; null for a plain value. */
  default @Nullable Shape shape() {
    return null;
  }

  /** One form in the data for each one that is shown. */
  default List<?> parts(@Nullable Object data) {
    return List.of();
  }

  /** One that need not be there. */
  record Maybe(Kind inner) implements Kind {
    @Override
    public Object read(Object raw, @Nullable Object data, Spot spot) {
      return Optional.ofNullable(inner.read(raw, unwrapped(data), spot));
    }

    @Override
    public Object none() {
      return Optional.empty();
    }

    @Override
    public Object text(@Nullable Object value) {
      return inner.text(unwrapped(value));
    }

    @Override
    public Class<?> type() {
      return inner.type();
    }

    @Override
    public boolean multiple() {
      return inner.multiple();
    }

    @Override
    public @Nullable Shape shape() {
      return inner.shape();
    }

    @Override
    public List<?> parts(@Nullable Object data) {
      return inner.parts(unwrapped(data));
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
      return value instanceof Optional<?> o ? o.orElse(null) : value;
    }
  }

  /** Whether somebody sent nothing at all. */
  static boolean blank(Object raw) {
    return raw instanceof String text ? text.isBlank() : raw instanceof Map<?, ?> m && m.isEmpty();
  }
}
