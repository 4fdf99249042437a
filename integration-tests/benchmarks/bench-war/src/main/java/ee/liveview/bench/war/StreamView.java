package ee.liveview.bench.war;

import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;

/** A thousand rows that live in the browser; the server knows the next id and nothing else. */
@LiveView("/bench/stream")
class StreamView {
  private final LiveStream<TableView.Item> rows = LiveStream.byDomId(row -> "r-" + row.id());
  private int nextId = 1;

  @OnMount
  void mount() {
    while (nextId <= 1000) {
      append();
    }
  }

  @OnEvent
  void change(@Param("id") int id, @Param("extra") int extra) {
    var row = TableView.Item.of(id);
    rows.append(new TableView.Item(id, row.name(), row.price(), row.qty() + extra));
  }

  @OnEvent
  final void append() {
    rows.append(TableView.Item.of(nextId++));
  }

  @OnEvent
  void remove() {
    rows.removeByDomId("r-" + --nextId);
  }
}
