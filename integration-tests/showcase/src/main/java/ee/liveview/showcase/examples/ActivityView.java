package ee.liveview.showcase.examples;

import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Subscribe;
import ee.liveview.showcase.examples.Activities.Activity;
import ee.liveview.showcase.examples.Activities.Kind;
import jakarta.inject.Inject;

@LiveView(value = "/examples/45", title = "A stream that begins anew")
class ActivityView {
  @Inject private Activities activities;
  private final LiveStream<Activity> feed = LiveStream.by(Activity::id);
  private boolean commentsOnly;

  /** Also after a lost connection: rows that are not put in here leave the page. */
  @OnMount
  void fill() {
    feed.reset(activities.recent().stream().filter(this::wanted).toList());
  }

  @OnEvent
  void toggle() {
    commentsOnly = !commentsOnly;
    fill();
  }

  @OnEvent
  void add(@Param("kind") Kind kind) {
    activities.add(kind);
  }

  @Subscribe(Activities.TOPIC)
  void arrived(Activity activity) {
    if (wanted(activity)) {
      feed.prepend(activity);
    }
  }

  private boolean wanted(Activity activity) {
    return !commentsOnly || activity.kind() == Kind.COMMENT;
  }
}
