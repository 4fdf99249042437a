package ee.liveview.internal.view;

import ee.liveview.LiveViewRef;
import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.Channels;
import ee.liveview.internal.channel.Line;
import ee.liveview.internal.upload.UploadChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the topics of live views, and those of the application, for one connection. */
public final class LiveChannels implements Channels {
  private static final String UPLOAD = "lvu:";

  /** The browser waits for each chunk to be answered, so that one waits at most. */
  private static final int CHUNKS_WAITING = 4;

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

  /** A file belongs to a view of the same connection. */
  private void enter(String token, UploadChannel channel, Line line, @Nullable String ref) {
    var file = services.tokens().upload(token);
    if (file.isEmpty()) {
      channel.refuse("invalid_token", ref);
      return;
    }
    line.connection().channels().stream()
        .filter(c -> c instanceof LiveChannel live && live.isOf(file.get().id()))
        .findFirst()
        .ifPresentOrElse(
            live -> ((LiveChannel) live).enterUpload(file.get(), channel, ref),
            () -> channel.refuse("disallowed", ref));
  }

  /** Lets the view behind a channel of ours render once more; does nothing for other channels. */
  public static void renderAgain(Channel channel) {
    if (channel instanceof LiveChannel live) {
      live.renderAgain();
    }
  }

  @Override
  public @Nullable Channel open(String topic) {
    if (topic.startsWith(UPLOAD)) {
      return new UploadChannel(
          this::enter,
          services.instances().mailbox(CHUNKS_WAITING),
          services.timers(),
          caller.context());
    }
    if (topic.startsWith(LiveChannel.PREFIX)) {
      return new LiveChannel(topic, caller, family, services);
    }
    return services.handlers().stream()
        .flatMap(handler -> handler.open(topic, caller.info()).stream())
        .findFirst()
        .map(process -> new AppChannel(process, caller, services))
        .orElse(null);
  }
}
