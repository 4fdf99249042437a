package ee.liveview.docs;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.Template;
import jakarta.inject.Inject;
import java.util.List;

@LiveView("/reports")
@Template("<button phx-click='load'>Load</button><i :for='row : rows'>#{row}</i>")
class ReportView {
  record Loaded(List<String> rows) {}

  @Inject private LiveSocket live;
  @Inject private Reports reports;
  private List<String> rows = List.of();

  @OnEvent
  void load() {
    var self = live.self();
    reports.yearly().thenAccept(rows -> self.send(new Loaded(rows)));
  }

  @OnInfo
  void loaded(Loaded message) {
    rows = message.rows();
  }
}
