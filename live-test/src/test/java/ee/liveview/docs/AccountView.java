package ee.liveview.docs;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import jakarta.inject.Inject;

@LiveView(
    value = "/account",
    onMount = {SignedIn.class, Audited.class})
@Template("<p>#{customer.name()}: #{points}</p><button phx-click='collect'>Collect</button>")
class AccountView {
  @Inject private Customer customer;
  private int points;

  @OnEvent
  void collect() {
    points += 10;
  }
}
