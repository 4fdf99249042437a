package ee.liveview.servertests.development;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;

/** Its template is in the deployment and not among the sources. */
@LiveView("/deployed")
public class DeployedView {
  int count;

  @OnEvent
  void inc() {
    count++;
  }
}
