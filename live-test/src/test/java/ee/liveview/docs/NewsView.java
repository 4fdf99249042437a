package ee.liveview.docs;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@LiveView(value = "/news", title = "News")
class NewsView {
  record Reminder() {}

  @Inject private LiveSocket live;
  @Inject private News news;
  private final List<String> headlines = new ArrayList<>();

  @OnMount
  void follow() {
    if (live.connected()) {
      news.follow(live.self());
      live.self().sendAfter(new Reminder(), Duration.ofMinutes(20));
    }
  }

  @OnInfo
  void arrived(News.Headline headline) {
    headlines.add(headline.text());
    live.title("News (" + headlines.size() + ")");
    live.pushEvent("news:arrived", Map.of("text", headline.text()));
  }

  @OnInfo
  void remind(Reminder reminder) {
    live.flash().info("Time for a break.");
  }

  @OnTerminate
  void leave() {
    news.publish("A reader has left.");
  }
}
