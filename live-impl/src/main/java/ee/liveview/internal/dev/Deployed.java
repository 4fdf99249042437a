package ee.liveview.internal.dev;

import org.jspecify.annotations.Nullable;

/** Where the server has unpacked the application. */
@FunctionalInterface
public interface Deployed {
  /** The file behind a path of the WAR, beginning with a slash; null when there is none. */
  @Nullable String path(String inWar);
}
