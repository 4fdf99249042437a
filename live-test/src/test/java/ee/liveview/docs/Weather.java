package ee.liveview.docs;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class Weather {
  Forecast forecast(String town) {
    if (town.equals("Atlantis")) {
      throw new IllegalArgumentException("There is no " + town + " any more.");
    }
    return new Forecast(21, "sunny");
  }

  int mail(String town, String to) {
    return (town + to).length();
  }
}
