package ee.liveview.internal.view;

import ee.liveview.internal.mailbox.Mailbox;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One bean with the mailbox that lets one thread at a time use it, and the pages that show it. An
 * instance of page scope has one page; a shared one has as many as there are tabs.
 */
final class LiveInstance {
  private final ViewType type;
  private final Mailbox mailbox;
  private final LiveScope scope;
  private final List<LiveProcess> pages = new ArrayList<>(1);
  private final Ticks ticks = new Ticks(this);
  private @Nullable Object bean;

  LiveInstance(ViewType type, Mailbox mailbox, LiveScope scope) {
    this.type = type;
    this.mailbox = mailbox;
    this.scope = scope;
  }

  ViewType type() {
    return type;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  LiveScope scope() {
    return scope;
  }

  /** The bean; made in the first turn, as its scope is active only there. */
  Object bean() {
    var current = bean;
    if (current == null) {
      current = type.bean().get();
      bean = current;
    }
    return current;
  }

  /** The connected pages; touched only in turns. */
  List<LiveProcess> pages() {
    return pages;
  }

  /** What runs again and again; touched only in turns. */
  Ticks ticks() {
    return ticks;
  }
}
