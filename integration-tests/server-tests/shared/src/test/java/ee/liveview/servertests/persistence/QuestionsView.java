package ee.liveview.servertests.persistence;

import ee.liveview.AsyncResult;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.Template;
import jakarta.inject.Inject;
import java.time.Duration;

/** Asks the database at the beginning and at the end of a turn, in which something else happens. */
@LiveView("/questions")
@Template("<p>#{answers}</p><i>#{found.result}</i>")
class QuestionsView {
  private record Later() {}

  /** What the servers do elsewhere is done by then. */
  private static final Duration A_WHILE = Duration.ofMillis(300);

  @Inject LiveSocket live;
  @Inject Questions questions;
  @Inject Meeting meeting;
  private AsyncResult<String> found = AsyncResult.started();
  private String answers = "";

  @OnEvent
  void nothing() {
    answers += questions.ask() + questions.ask();
  }

  @OnEvent
  void timer() throws InterruptedException {
    answers = questions.ask();
    live.self().sendAfter(new Later(), Duration.ofMillis(100));
    answers += questions.ask();
    Thread.sleep(A_WHILE.toMillis());
    answers += questions.ask();
  }

  @OnInfo
  void later(Later message) {
    answers = "later";
  }

  @OnEvent
  void task() throws InterruptedException {
    answers = questions.ask();
    var asked = questions;
    found = live.async(asked::ask);
    answers += questions.ask();
    Thread.sleep(A_WHILE.toMillis());
    answers += questions.ask();
  }

  @OnEvent
  void first() throws InterruptedException {
    answers = questions.ask();
    meeting.begin();
    Thread.sleep(A_WHILE.toMillis());
    answers += questions.ask();
  }

  @OnEvent
  void second() throws InterruptedException {
    answers = questions.ask();
    meeting.join();
  }
}
