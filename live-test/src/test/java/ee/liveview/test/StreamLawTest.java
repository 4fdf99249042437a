package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnInfo;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** The law of streams: whatever is done to one, the page shows what a list would hold. */
@LiveTest
@AddBeanClasses(StreamLawTest.RowsView.class)
class StreamLawTest {
  private static final int RUNS = 60;
  private static final int TURNS = 12;

  @Inject BeanManager beans;

  /** A row that shows which version of it is shown. */
  public record Item(int id, int version) {
    public String text() {
      return id + "/" + version;
    }
  }

  @LiveView("/rows")
  @Template(
      "<ul id=\"r\" phx-update=\"stream\"><li :for=\"i : items\" id=\"#{i.domId}\">#{i.item.text()}</li></ul>")
  static class RowsView {
    private final LiveStream<Item> items = LiveStream.by(Item::id);

    @OnInfo
    void change(Turn turn) {
      turn.changes().forEach(c -> c.on(items));
    }
  }

  /** What is done in one turn. */
  record Turn(List<Change> changes) {}

  /** One thing that is done to a stream. */
  interface Change {
    void on(LiveStream<Item> stream);
  }

  /** What a stream is to do, done to a list. */
  private static final class Model {
    private final Random random;
    private List<Item> rows = new ArrayList<>();
    private int version;

    Model(Random random) {
      this.random = random;
    }

    Turn turn() {
      int count = 1 + random.nextInt(5);
      return new Turn(IntStream.range(0, count).mapToObj(i -> change()).toList());
    }

    private Item any() {
      return new Item(random.nextInt(12), ++version);
    }

    private int indexOf(Item item) {
      return IntStream.range(0, rows.size())
          .filter(i -> rows.get(i).id() == item.id())
          .findFirst()
          .orElse(-1);
    }

    private void put(int at, Item item) {
      int known = indexOf(item);
      if (known < 0) {
        rows.add(Math.min(at, rows.size()), item);
      } else {
        rows.set(known, item);
      }
    }

    private Change change() {
      var item = any();
      switch (random.nextInt(8)) {
        case 0, 1 -> {
          put(rows.size(), item);
          return s -> s.append(item);
        }
        case 2 -> {
          put(0, item);
          return s -> s.prepend(item);
        }
        case 3 -> {
          if (indexOf(item) >= 0) {
            put(0, item);
          }
          return s -> s.update(item);
        }
        case 4, 5 -> {
          rows.removeIf(r -> r.id() == item.id());
          return random.nextBoolean()
              ? s -> s.remove(item)
              : s -> s.removeByDomId("r-" + item.id());
        }
        case 6 -> {
          rows.removeIf(r -> r.id() == item.id());
          rows.add(0, item);
          return s -> {
            s.remove(item);
            s.prepend(item);
          };
        }
        default -> {
          if (random.nextInt(3) > 0) {
            return s -> {};
          }
          rows = new ArrayList<>(List.of(item));
          return s -> s.reset(List.of(item));
        }
      }
    }

    List<String> texts() {
      return rows.stream().map(Item::text).toList();
    }
  }

  @Test
  @Proves({"WIRE-75", "LV-STR-10", "LV-STR-14"})
  void a_page_shows_what_a_list_would_hold() {
    for (long seed = 0; seed < RUNS; seed++) {
      var model = new Model(new Random(seed));
      try (var live = LiveTester.open(beans, "/rows")) {
        for (int i = 0; i < TURNS; i++) {
          live.send(model.turn());
          assertThat(live.texts("li")).as("seed %d, turn %d", seed, i).isEqualTo(model.texts());
        }
      }
    }
  }
}
