package ee.liveview.showcase.examples;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.Optional;

@LiveView(value = "/examples/42", title = "Values that are made once")
class FiguresView {
  @Inject private LiveSocket live;
  @Inject private Report report;
  private Report.Figures figures = new Report.Figures(0, 0, 0);
  private String shown = "sales";

  @OnMount
  void mount() {
    figures = live.assignNew("figures", report::compute);
  }

  /** Another tab is another address, not another report. */
  @OnParams
  void show(@Param("show") Optional<String> tab) {
    shown = tab.orElse("sales");
  }

  @OnEvent
  void refresh() {
    figures = report.compute();
  }
}
