package ee.liveview.docs;

import ee.liveview.TelemetrySource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class Till {
  @Inject private TelemetrySource telemetry;

  String pay(List<String> basket, String card) throws IOException {
    return telemetry.span(
        "shop.checkout", Map.of("items", basket.size()), () -> charge(basket, card));
  }

  void sold(long cents, String country) {
    telemetry.tell("shop.sold", Map.of("cents", cents), Map.of("country", country));
  }

  private static String charge(List<String> basket, String card) throws IOException {
    if (card.isEmpty()) {
      throw new IOException("no card");
    }
    return "paid for " + basket;
  }
}
