package ee.liveview.showcase.examples;

import java.util.Locale;

/** How people write the size of a file. */
final class Sizes {
  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;

  private Sizes() {}

  public static String of(long bytes) {
    if (bytes < KILO) {
      return bytes + " B";
    }
    return bytes < MEGA
        ? String.format(Locale.ENGLISH, "%.1f kB", (double) bytes / KILO)
        : String.format(Locale.ENGLISH, "%.1f MB", (double) bytes / MEGA);
  }
}
