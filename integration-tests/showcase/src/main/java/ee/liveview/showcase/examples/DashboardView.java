package ee.liveview.showcase.examples;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Subscribe;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

@LiveView(value = "/examples/52", title = "Several topics")
class DashboardView {
  private static final int KEPT = 5;

  @Inject private Shop shop;
  private final List<String> activities = new ArrayList<>();
  private final List<String> alerts = new ArrayList<>();
  private int orders;

  @Subscribe(Shop.PEOPLE)
  void did(Shop.Activity activity) {
    note(activities, activity.text());
  }

  @Subscribe(Shop.ORDERS)
  void ordered(Shop.Ordered order) {
    orders++;
  }

  @Subscribe(Shop.ALERTS)
  void alerted(Shop.Alert alert) {
    note(alerts, alert.text());
  }

  @OnEvent
  void signIn() {
    shop.signIn();
  }

  @OnEvent
  void order() {
    shop.order();
  }

  @OnEvent
  void alert() {
    shop.alert("The printer is out of paper");
  }

  private static void note(List<String> lines, String text) {
    lines.add(0, text);
    if (lines.size() > KEPT) {
      lines.remove(KEPT);
    }
  }
}
