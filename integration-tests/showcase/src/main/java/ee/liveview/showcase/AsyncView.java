package ee.liveview.showcase;

import ee.liveview.AsyncOutcome;
import ee.liveview.AsyncResult;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnAsync;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.showcase.Primes.Census;
import jakarta.inject.Inject;
import java.util.Locale;

/** Hard work on another thread, while the page goes on answering. */
@LiveView(value = "/async", title = "Work that takes long")
class AsyncView {
  @Inject private LiveSocket live;

  private AsyncResult<Census> census = AsyncResult.started();
  private int clicks;
  private String guess = "";

  @OnMount
  void mount() {
    census = live.async(() -> Primes.upTo(1_000_000));
  }

  @OnEvent
  void count(@Param("to") long to) {
    census = live.async(census, () -> Primes.upTo(to));
  }

  @OnEvent
  void enough() {
    live.cancelAsync(census, "You had enough of it.");
  }

  @OnEvent
  void click() {
    clicks++;
  }

  @OnEvent
  void guess(@Param("number") long number) {
    guess = "Thinking about " + number + "…";
    live.startAsync("guess", () -> Primes.upTo(number).largest() == number);
  }

  @OnAsync("guess")
  void guessed(AsyncOutcome<Boolean> outcome) {
    if (outcome instanceof AsyncOutcome.Ok<Boolean> ok) {
      guess = Boolean.TRUE.equals(ok.value()) ? "That is a prime number." : "That is none.";
    } else if (outcome instanceof AsyncOutcome.Failed<Boolean> failed) {
      guess = "No answer: " + failed.cause().getMessage();
    }
  }

  String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }
}
