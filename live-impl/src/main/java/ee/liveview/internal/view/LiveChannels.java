package ee.liveview.internal.view;

import ee.liveview.LiveViewRef;
import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.Channels;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the topics of live views for one connection. */
public final class LiveChannels implements Channels {
  private final Caller caller;
  private final Services services;
  private final Family family = new Family();

  public LiveChannels(Caller caller, Services services) {
    this.caller = caller;
    this.services = services;
  }

  /** The handle on the view behind a channel of ours; empty before its join is admitted. */
  public static Optional<LiveViewRef> view(Channel channel) {
    return channel instanceof LiveChannel live ? live.view() : Optional.empty();
  }

  /** Lets the view behind a channel of ours render once more; does nothing for other channels. */
  public static void renderAgain(Channel channel) {
    if (channel instanceof LiveChannel live) {
      live.renderAgain();
    }
  }

  @Override
  public @Nullable Channel open(String topic) {
    return topic.startsWith(LiveChannel.PREFIX)
        ? new LiveChannel(topic, caller, family, services)
        : null;
  }
}
