package ee.liveview.internal.view;

import org.jspecify.annotations.Nullable;

/** What a view is doing, for the report of a failure. */
record Activity(String what, @Nullable String event, @Nullable Class<?> message) {
  static final Activity MOUNT = new Activity("mount");
  static final Activity TICK = new Activity("a tick");
  static final Activity TASK = new Activity("the end of a task");
  static final Activity URL = new Activity("a change of the URL");
  static final Activity GIVEN = new Activity("other values of the page around it");
  static final Activity LANGUAGE = new Activity("another language of the view around it");
  static final Activity UPLOAD = new Activity("an upload");
  static final Activity RENDERING = new Activity("rendering");
  static final Activity END = new Activity("its end");

  Activity(String what) {
    this(what, null, null);
  }

  /** Put together only when it is told, which is nearly never. */
  String text() {
    if (event != null) {
      return what + " '" + event + "'";
    }
    return message == null ? what : what + " " + message.getName();
  }
}
