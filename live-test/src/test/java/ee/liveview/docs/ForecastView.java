package ee.liveview.docs;

import ee.liveview.AsyncOutcome;
import ee.liveview.AsyncResult;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnAsync;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import jakarta.inject.Inject;

@LiveView("/forecast/{town}")
class ForecastView {
  @Inject private LiveSocket live;
  @Inject private Weather weather;
  @Param private String town;
  private AsyncResult<Forecast> forecast = AsyncResult.started();
  private String mailed = "";

  @OnMount
  void mount() {
    load(town);
  }

  private void load(String where) {
    forecast = live.async(() -> weather.forecast(where));
  }

  @OnEvent
  void refresh() {
    var where = town;
    forecast = live.async(forecast, () -> weather.forecast(where));
  }

  @OnEvent
  void enough() {
    live.cancelAsync(forecast, "You did not want to wait.");
  }

  @OnEvent
  void mail(@Param("to") String to) {
    var where = town;
    live.startAsync("mail", () -> weather.mail(where, to));
  }

  @OnAsync("mail")
  void mailed(AsyncOutcome<Integer> outcome) {
    if (outcome instanceof AsyncOutcome.Ok<Integer> ok) {
      mailed = "Sent, " + ok.value() + " bytes.";
    } else if (outcome instanceof AsyncOutcome.Failed<Integer> failed) {
      mailed = "Not sent: " + failed.cause().getMessage();
    } else {
      mailed = "You changed your mind.";
    }
  }

  @OnEvent
  void stop() {
    live.cancelAsync("mail");
  }
}
