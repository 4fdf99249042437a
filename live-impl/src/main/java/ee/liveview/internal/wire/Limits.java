package ee.liveview.internal.wire;

import java.time.Duration;

/**
 * How much one connection may ask of the server.
 *
 * @param maxFrameBytes the longest frame from the browser, text or binary
 * @param maxTopics how many topics one connection may have joined at the same time
 * @param maxMailbox how many messages may wait for one live instance
 * @param maxJsonDepth how deep arrays and objects of a text frame may be nested
 * @param maxPendingBytes how much may wait to be sent to a browser that reads too slowly
 * @param idle how long a connection may be silent; the browser sends a heartbeat every 30 seconds
 */
public record Limits(
    int maxFrameBytes,
    int maxTopics,
    int maxMailbox,
    int maxJsonDepth,
    int maxPendingBytes,
    Duration idle) {

  public Limits {
    requirePositive("maxFrameBytes", maxFrameBytes);
    requirePositive("maxTopics", maxTopics);
    requirePositive("maxMailbox", maxMailbox);
    requirePositive("maxJsonDepth", maxJsonDepth);
    requirePositive("maxPendingBytes", maxPendingBytes);
    if (idle.isNegative() || idle.isZero()) {
      throw new IllegalArgumentException("The limit idle must be longer than nothing.");
    }
  }

  /**
   * 256 KiB a frame, 100 topics, 1,000 messages, depth 64, 8 MiB pending, 60 seconds of silence.
   */
  public static Limits defaults() {
    return new Limits(256 * 1024, 100, 1000, 64, 8 * 1024 * 1024, Duration.ofSeconds(60));
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "The limit " + name + " must be at least 1, not " + value + ".");
    }
  }
}
