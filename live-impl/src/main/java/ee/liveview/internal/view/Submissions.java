package ee.liveview.internal.view;

import ee.liveview.internal.diff.Message.PushedEvent;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of one HTTP session have sent, so that nothing is done twice: the last {@value
 * #KEPT} submissions and what came of them. It outlives the process of a view, as a browser does
 * that lost its connection before the answer came. Thread-safe.
 */
public final class Submissions {
  static final int KEPT = 64;

  private final Map<String, CompletableFuture<Result>> byKey =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Result>> eldest) {
          return size() > KEPT;
        }
      };

  /** Those of a session that has sent nothing yet. */
  public Submissions() {}

  /**
   * What a submission has led to, beside the changes of its view.
   *
   * @param reply for a script of the page
   * @param flash the messages that were put
   * @param events that were pushed
   * @param departure where the page was sent
   * @param patch the change of URL that was asked for
   */
  record Result(
      @Nullable JsonValue reply,
      Map<String, Object> flash,
      List<PushedEvent> events,
      @Nullable Departure departure,
      Departure.@Nullable Patch patch) {

    /** Whether a user would notice. */
    boolean visible() {
      return !flash.isEmpty() || departure != null || patch != null;
    }
  }

  /** The part of one page in a submission: to handle it, or to hear what came of it. */
  final class Claim {
    private final String key;
    private final CompletableFuture<Result> result;
    private final boolean first;

    private Claim(String key, CompletableFuture<Result> result, boolean first) {
      this.key = key;
      this.result = result;
      this.first = first;
    }

    /** Whether it is new, and has to be handled. */
    boolean first() {
      return first;
    }

    /** What came of it; empty while another page is at it. */
    Optional<Result> result() {
      return result.isDone() && !result.isCompletedExceptionally()
          ? Optional.of(result.join())
          : Optional.empty();
    }

    /** Calls back, on any thread, when the other page is done; it may have failed. */
    void whenDone(Runnable again) {
      var unused = result.whenComplete((done, failed) -> again.run());
    }

    /** Handles it; if that fails, the next one like it is new. */
    @Nullable JsonValue handle(
        Supplier<@Nullable JsonValue> work, Function<@Nullable JsonValue, Result> outcome) {
      try {
        var reply = work.get();
        result.complete(outcome.apply(reply));
        return reply;
      } finally {
        if (!result.isDone()) {
          forget(key, result);
          result.cancel(false);
        }
      }
    }
  }

  /** Begins a submission, or joins the one that is known. */
  synchronized Claim claim(String key) {
    var known = byKey.get(key);
    if (known == null) {
      var begun = new CompletableFuture<Result>();
      byKey.put(key, begun);
      return new Claim(key, begun, true);
    }
    return new Claim(key, known, false);
  }

  /** Joins a submission if it is known. */
  synchronized Optional<Claim> find(String key) {
    return Optional.ofNullable(byKey.get(key)).map(known -> new Claim(key, known, false));
  }

  private synchronized void forget(String key, CompletableFuture<Result> failed) {
    byKey.remove(key, failed);
  }
}
