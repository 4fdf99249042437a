package ee.liveview.showcase.examples;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.Subscribe;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@LiveView(value = "/examples/54/{user}", title = "Notifications")
class NotificationsView {
  private static final int KEPT = 10;

  public record Notification(UUID id, String text, boolean read) {}

  /** Whoever marks one as read does so for all devices of the user. */
  record Seen(UUID id) {}

  @Inject private PubSub pubsub;
  @Param private String user = "";
  private final List<Notification> notifications = new ArrayList<>();

  @OnEvent
  void send(@Param("text") String text) {
    if (!text.isBlank()) {
      pubsub.broadcast(topic(), new Notification(UUID.randomUUID(), text.strip(), false));
    }
  }

  @OnEvent
  void markRead(@Param("id") UUID id) {
    pubsub.broadcast(topic(), new Seen(id));
  }

  @Subscribe("tutorial:notifications:{user}")
  void arrived(Notification notification) {
    notifications.add(0, notification);
    if (notifications.size() > KEPT) {
      notifications.remove(KEPT);
    }
  }

  @Subscribe("tutorial:notifications:{user}")
  void seen(Seen seen) {
    notifications.replaceAll(
        one -> one.id().equals(seen.id()) ? new Notification(one.id(), one.text(), true) : one);
  }

  long unread() {
    return notifications.stream().filter(one -> !one.read()).count();
  }

  private String topic() {
    return "tutorial:notifications:" + user;
  }
}
