package ee.liveview.docs;

import ee.liveview.LiveView;
import java.util.List;

@LiveView("/travel")
class TravelView {
  public record City(String id, String name, String zone) {}

  private final List<City> cities =
      List.of(
          new City("osl", "Oslo", "Europe/Oslo"),
          new City("nrt", "Tokyo", "Asia/Tokyo"),
          new City("lim", "Lima", "America/Lima"));
}
