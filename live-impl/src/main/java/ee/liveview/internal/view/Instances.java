package ee.liveview.internal.view;

import ee.liveview.internal.mailbox.Mailbox;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands out the instance that a page shows: a new one, or the one it shares with others. */
public final class Instances {
  private final Contexts contexts;
  private final Executor executor;
  private final int mailboxLimit;
  private final Consumer<Throwable> onFailure;
  private final ConcurrentHashMap<Key, Shared> shared = new ConcurrentHashMap<>();

  public Instances(
      Contexts contexts, Executor executor, int mailboxLimit, Consumer<Throwable> onFailure) {
    this.contexts = contexts;
    this.executor = executor;
    this.mailboxLimit = mailboxLimit;
    this.onFailure = onFailure;
  }

  private record Key(ViewType type, Object owner) {}

  private record Shared(LiveInstance instance, int users) {}

  /** An instance for one more user; given back with {@link #release}. */
  LiveInstance acquire(ViewType type, Caller caller) {
    var key = key(type, caller);
    if (key == null) {
      return create(type);
    }
    return shared.compute(
            key,
            (k, old) ->
                old == null ? new Shared(create(type), 1) : new Shared(old.instance, old.users + 1))
        .instance;
  }

  /**
   * Gives an instance back. The last user of one closes its mailbox and its live scope; session and
   * application beans stay with their own scope. Called in the user's last turn.
   */
  void release(LiveInstance instance, Caller caller) {
    var key = key(instance.type(), caller);
    if (key == null) {
      end(instance);
      return;
    }
    var left =
        shared.computeIfPresent(
            key, (k, old) -> old.users > 1 ? new Shared(old.instance, old.users - 1) : null);
    if (left == null) {
      end(instance);
    }
  }

  private LiveInstance create(ViewType type) {
    return new LiveInstance(type, new Mailbox(executor, mailboxLimit, onFailure), contexts.open());
  }

  /** Work beside the turns of views, one thing at a time. */
  Mailbox mailbox(int limit) {
    return new Mailbox(executor, limit, onFailure);
  }

  private static void end(LiveInstance instance) {
    instance.tasks().close();
    instance.mailbox().close();
    instance.scope().close();
  }

  private static @Nullable Key key(ViewType type, Caller caller) {
    return switch (type.sharing()) {
      case PAGE -> null;
      case SESSION -> new Key(type, caller.session() == null ? caller : caller.session().key());
      case APPLICATION -> new Key(type, Instances.class);
    };
  }
}
