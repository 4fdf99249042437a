package ee.liveview.internal.view;

import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.Channels;
import org.jspecify.annotations.Nullable;

/** Opens the topics of live views for one connection. */
public final class LiveChannels implements Channels {
  private final Caller caller;
  private final Services services;

  public LiveChannels(Caller caller, Services services) {
    this.caller = caller;
    this.services = services;
  }

  @Override
  public @Nullable Channel open(String topic) {
    return topic.startsWith(LiveChannel.PREFIX) ? new LiveChannel(topic, caller, services) : null;
  }
}
