package ee.liveview.internal.components;

import org.jspecify.annotations.Nullable;

/** What a call has given: Jakarta Expression Language makes an empty text of a null. */
final class Given {
  private Given() {}

  static @Nullable String text(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
