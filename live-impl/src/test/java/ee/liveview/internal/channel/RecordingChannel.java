package ee.liveview.internal.channel;

import ee.liveview.internal.wire.JsonBody;
import ee.liveview.internal.wire.Payload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel that accepts its join, answers {@code echo} and {@code refuse}, and keeps what happened
 * to it.
 */
final class RecordingChannel implements Channel {

  private final List<String> story;
  private final String name;
  private @Nullable Line line;

  RecordingChannel(String name, List<String> story) {
    this.name = name;
    this.story = story;
  }

  static Channels named(List<RecordingChannel> opened, List<String> story) {
    return topic -> {
      if (!topic.startsWith("lv:") || topic.equals("lv:")) {
        return null;
      }
      var channel = new RecordingChannel(topic + "#" + (opened.size() + 1), story);
      opened.add(channel);
      return channel;
    };
  }

  static List<String> story() {
    return new ArrayList<>();
  }

  Line line() {
    if (line == null) {
      throw new IllegalStateException(name + " was never joined");
    }
    return line;
  }

  @Override
  public void join(Request request, Line line) {
    this.line = line;
    if (line.topic().contains("crash")) {
      throw new IllegalStateException("the join failed");
    }
    if (line.topic().contains("refuse")) {
      line.error(request.ref(), JsonBody.reason("stale"));
      line.refused();
      return;
    }
    if (!line.topic().contains("slow")) {
      accept(request.ref());
    }
  }

  void accept(@Nullable String ref) {
    line().joined();
    line().ok(ref, JsonBody.EMPTY);
  }

  @Override
  public void handle(Request request) {
    story.add(name + " " + request.event() + " " + read(request.payload()));
    switch (request.event()) {
      case "echo" -> line().ok(request.ref(), JsonBody.EMPTY);
      case "crash" -> throw new IllegalStateException("the handler failed");
      default -> {}
    }
  }

  @Override
  public void end(End reason) {
    story.add(name + " ended " + reason);
    if (name.contains("unwilling")) {
      throw new IllegalStateException("the end failed");
    }
  }

  private static String read(Payload payload) {
    return payload instanceof Payload.Binary binary
        ? StandardCharsets.UTF_8.decode(binary.data()).toString()
        : ((Payload.Json) payload).value().toString();
  }
}
