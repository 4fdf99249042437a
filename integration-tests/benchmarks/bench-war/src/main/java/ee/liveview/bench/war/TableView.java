package ee.liveview.bench.war;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A thousand rows that live on the server, of which an event changes one or two. */
@LiveView("/bench/table")
class TableView {

  /** A row as the table shows it. */
  public record Item(int id, String name, String price, int qty) {
    static Item of(int id) {
      return new Item(id, "Item " + id, id * 37 % 500 + ".99", id % 10);
    }

    Item oneMore() {
      return new Item(id, name, price, qty + 1);
    }
  }

  private final List<Item> rows = new ArrayList<>();
  private int nextId = 1;

  TableView() {
    while (rows.size() < 1000) {
      append();
    }
  }

  @OnEvent
  void change(@Param("id") int id) {
    rows.replaceAll(row -> row.id() == id ? row.oneMore() : row);
  }

  @OnEvent
  void swap(@Param("a") int a, @Param("b") int b) {
    Collections.swap(rows, a, b);
  }

  @OnEvent
  final void append() {
    rows.add(Item.of(nextId++));
  }

  @OnEvent
  void remove() {
    rows.remove(rows.size() - 1);
  }
}
