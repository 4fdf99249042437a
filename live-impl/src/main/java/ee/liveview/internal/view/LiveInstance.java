package ee.liveview.internal.view;

import ee.liveview.internal.async.Tasks;
import ee.liveview.internal.mailbox.Mailbox;
import ee.liveview.internal.template.expr.Temporaries;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One bean with the mailbox that lets one thread at a time use it, and the pages that show it. An
 * instance of page scope has one page; a shared one has as many as there are tabs.
 */
final class LiveInstance {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final ViewType type;
  private final Mailbox mailbox;
  private final LiveScope scope;

  /** Never changed, but replaced. */
  private volatile List<LiveProcess> pages = List.of();

  private final Ticks ticks = new Ticks(this);
  private final Topics topics = new Topics(this);
  private final Tasks tasks = new Tasks(PartTasks.Workshop.MAX_TASKS);
  private @Nullable Object bean;
  private Temporaries temporaries = Temporaries.NONE;

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
      temporaries = Temporaries.of(type.handlers().temporaries(), current);
    }
    return current;
  }

  /** The fields of the bean for one rendering only. */
  Temporaries temporaries() {
    return temporaries;
  }

  /** The connected pages as they are now. */
  List<LiveProcess> pages() {
    return pages;
  }

  /** A page shows the bean from now on; called in a turn. */
  void enter(LiveProcess page) {
    var all = new ArrayList<>(pages);
    all.add(page);
    pages = List.copyOf(all);
  }

  /** A page shows it no longer; called in a turn. */
  void leave(LiveProcess page) {
    pages = pages.stream().filter(other -> other != page).toList();
  }

  /** Shows the other pages what a turn of one has changed; called in a turn. */
  void showOthers(LiveProcess one) {
    for (var other : pages) {
      if (other != one) {
        other.show();
      }
    }
  }

  /** Every page has been told what is new; the one whose turn it was may have left. */
  void told(LiveProcess one) {
    if (pages.size() > 1 && pages.stream().anyMatch(LiveProcess::streamsPending)) {
      // Those that wait see a stream for the first time, which is about to forget its rows.
      pages.forEach(LiveProcess::showIfBehind);
    }
    one.shown();
    for (var other : pages) {
      if (other != one) {
        other.shown();
      }
    }
    temporaries.reset();
  }

  /**
   * Gives work a turn, which may not be lost: that of a page, or of another one when it has gone.
   */
  void turn(LiveProcess page, Runnable work) {
    mailbox.postLast(
        () -> {
          if (!pages.isEmpty()) {
            (pages.contains(page) ? page : pages.get(0)).settled(work);
          }
        },
        false);
  }

  /** The work of the view on other threads; touched only in turns. */
  Tasks tasks() {
    return tasks;
  }

  /** What runs again and again; touched only in turns. */
  Ticks ticks() {
    return ticks;
  }

  /** What it has subscribed to; touched only in turns. */
  Topics topics() {
    return topics;
  }

  /** The page on whose behalf a message of a topic is taken; called in a turn. */
  Optional<LiveProcess> pageFor(String topic) {
    for (var page : pages) {
      if (page.infos().listensTo(topic)) {
        return Optional.of(page);
      }
    }
    return Optional.empty();
  }

  /** Gives what came from elsewhere its turn, unless no page is left by then; on any thread. */
  void deliver(Runnable work) {
    boolean accepted =
        mailbox.post(
            () -> {
              if (!pages.isEmpty()) {
                work.run();
              }
            });
    if (accepted || mailbox.closed()) {
      return;
    }
    if (type.sharing() == ViewType.Sharing.PAGE) {
      pages.forEach(LiveProcess::overflow);
    } else {
      LOG.log(
          Level.WARNING,
          () -> ViewProblem.MAILBOX_FULL.code() + "  a message for " + type.name() + " is dropped");
    }
  }
}
