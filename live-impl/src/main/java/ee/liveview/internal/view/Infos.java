package ee.liveview.internal.view;

import ee.liveview.Stage;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The messages that reach a page from the side of the server. */
final class Infos {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final LiveProcess process;
  private final LiveInstance instance;
  private final ViewType type;
  private final Page page;
  private final PageTopics topics;

  Infos(LiveProcess process, LiveInstance instance, ViewType type, Page page, PageTopics topics) {
    this.process = process;
    this.instance = instance;
    this.type = type;
    this.page = page;
    this.topics = topics;
  }

  /** Takes a message, whose answer somebody may wait for. */
  void told(Object message, @Nullable Ask<?> ask) {
    process.post(() -> info(message, ask));
  }

  /** Gives attributes to a component, if the page shows it. */
  void update(Class<?> component, Object id, Map<String, Object> values) {
    process.post(
        () ->
            process.turn(
                () -> {
                  if (!page.components().sendUpdate(component, id, values)) {
                    LOG.log(
                        Level.DEBUG, () -> process + " shows no " + component.getName() + " " + id);
                  }
                }));
  }

  /** The same for the component of a number. */
  void update(int cid, Map<String, Object> values) {
    process.post(
        () ->
            process.turn(
                () -> {
                  if (!page.components().sendUpdate(cid, values)) {
                    LOG.log(Level.DEBUG, () -> process + " shows no component " + cid);
                  }
                }));
  }

  private void info(Object message, @Nullable Ask<?> ask) {
    receive(type.handlers().info(message).orElse(null), message, ask);
  }

  /** Hooks see every message, and a message that only they see needs no method. */
  private void receive(@Nullable Handler handler, Object message, @Nullable Ask<?> ask) {
    if (handler == null && !page.hooks().any(Stage.INFO)) {
      unhandled(message, ask);
      return;
    }
    take(
        (bean, call) -> {
          if (page.hooks().info(message).halts()) {
            return null;
          }
          if (handler == null) {
            unhandled(message, ask);
            return null;
          }
          return handler.call(bean, call);
        },
        message,
        ask);
  }

  private void unhandled(Object message, @Nullable Ask<?> ask) {
    var sentence =
        ViewProblem.UNHANDLED_INFO.code()
            + "  "
            + type.name()
            + " has no @OnInfo method for "
            + message.getClass().getName();
    LOG.log(Level.WARNING, sentence);
    if (ask != null) {
      ask.fail(new IllegalArgumentException(sentence));
    }
  }

  private void take(Handler handler, Object message, @Nullable Ask<?> ask) {
    process.doing(new Activity("message", null, message.getClass()));
    var returned = new @Nullable Object[1];
    process.turn(
        null,
        () -> {
          try {
            returned[0] = handler.call(instance.bean(), new Call(page, page.params(), message));
          } catch (Throwable e) {
            if (ask != null) {
              ask.fail(e);
            }
            throw e;
          }
          return null;
        });
    if (ask != null) {
      ask.answer(returned[0]);
    }
  }

  boolean listensTo(String topic) {
    return topics.has(topic);
  }

  /** Takes a message of a topic; called in a turn. */
  void heard(String topic, Object message) {
    topics
        .method(topic, message)
        .ifPresentOrElse(
            method -> process.inContexts(() -> receive(method, message, null)),
            () -> process.inContexts(() -> info(message, null)));
  }

  /** Takes an event of the application; called in a turn. */
  void observed(String observer, Object event) {
    var handler = Objects.requireNonNull(type.handlers().incoming().observers().get(observer));
    process.inContexts(() -> take(handler, event, null));
  }
}
