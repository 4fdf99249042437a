package ee.liveview.internal.channel;

import org.jspecify.annotations.Nullable;

/** Which channel answers on a topic. */
@FunctionalInterface
public interface Channels {

  /** A new channel, or null when nobody serves the topic. */
  @Nullable Channel open(String topic);
}
