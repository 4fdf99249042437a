package ee.liveview.internal.view;

import ee.liveview.Ending;
import ee.liveview.internal.channel.End;

/** What the application is told of the end of a topic. */
final class Ends {
  private Ends() {}

  static Ending of(End reason) {
    return switch (reason) {
      case LEFT, REPLACED -> Ending.LEFT;
      case DISCONNECTED -> Ending.CLOSED;
      case SHUTDOWN -> Ending.SHUTDOWN;
      case FAILED -> Ending.FAILED;
    };
  }
}
