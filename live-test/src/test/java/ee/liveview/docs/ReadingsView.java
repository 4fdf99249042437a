package ee.liveview.docs;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.Temporary;
import java.util.List;
import java.util.stream.IntStream;

@LiveView("/readings")
@Template("<h1>#{day}</h1><ul><li :for='r : readings'>#{r}</li></ul>")
class ReadingsView {
  private String day = "";
  @Temporary private List<String> readings = List.of();

  @OnEvent
  void show(@Param("day") String wanted) {
    day = wanted;
    readings = IntStream.range(0, 3).mapToObj(hour -> wanted + " " + hour + ":00").toList();
  }

  @OnEvent
  void rename(@Param("name") String name) {
    day = name;
  }
}
