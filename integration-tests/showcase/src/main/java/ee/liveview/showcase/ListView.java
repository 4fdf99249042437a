package ee.liveview.showcase;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** A list whose rows have a key: what moves in Java moves in the page, nothing is built twice. */
@LiveView(value = "/list", title = "Keyed list")
class ListView {
  private static final List<String> WORDS =
      List.of(
          "Alfa",
          "Bravo",
          "Charlie",
          "Delta",
          "Echo",
          "Foxtrot",
          "Golf",
          "Hotel",
          "India",
          "Juliett",
          "Kilo",
          "Lima",
          "Mike",
          "November",
          "Oscar",
          "Papa",
          "Quebec",
          "Romeo",
          "Sierra",
          "Tango",
          "Uniform",
          "Victor",
          "Whiskey",
          "X-ray",
          "Yankee",
          "Zulu");
  private static final int AT_FIRST = 6;
  private static final int AT_MOST = 52;

  /** A row: its number never changes, its place does. */
  public record Item(int id, String name, int hue) {}

  private final List<Item> items = new ArrayList<>();
  private int made;

  ListView() {
    while (made < AT_FIRST) {
      items.add(next());
    }
  }

  @OnEvent
  void insert() {
    if (!full()) {
      items.add(0, next());
    }
  }

  @OnEvent
  void up(@Param("id") int id) {
    move(id, -1);
  }

  @OnEvent
  void down(@Param("id") int id) {
    move(id, 1);
  }

  @OnEvent
  void remove(@Param("id") int id) {
    items.removeIf(item -> item.id() == id);
  }

  @OnEvent
  void shuffle() {
    Collections.shuffle(items);
  }

  @OnEvent
  void sort() {
    items.sort(Comparator.comparingInt(Item::id));
  }

  int last() {
    return items.size() - 1;
  }

  boolean full() {
    return items.size() >= AT_MOST;
  }

  /** A click may come late, when the row is gone or at the edge already: then nothing happens. */
  private void move(int id, int by) {
    for (int from = 0; from < items.size(); from++) {
      var to = from + by;
      if (items.get(from).id() == id && to >= 0 && to < items.size()) {
        Collections.swap(items, from, to);
        return;
      }
    }
  }

  private Item next() {
    made++;
    return new Item(made, WORDS.get((made - 1) % WORDS.size()), made * 47 % 360);
  }
}
