package ee.liveview.servertests.streams;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The views of the application. */
public final class Views {
  private Views() {}

  /** What a row shows. */
  public record Item(int id, String text) {}

  private static List<Item> items(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> new Item(i, "item " + i)).toList();
  }

  /** Random changes of a stream, and a list to which the same is done. */
  @LiveView("/law")
  @Template(
      """
      <main>
        <p id="turn">#{turn}</p><p id="model">#{model()}</p>
        <ul id="rows" phx-update="stream">
          <li :for="r : rows" id="#{r.domId}">#{r.item.text}</li>
        </ul>
      </main>
      """)
  static class Law {
    private final LiveStream<Item> rows = LiveStream.by(Item::id);
    private final List<Item> list = new ArrayList<>();
    private Random random = new Random(0);
    private int turn;
    private int version;

    @OnMount
    void mount() {
      rows.appendAll(items(0, 5));
      list.addAll(items(0, 5));
    }

    @OnEvent
    void seed(@Param("seed") long seed) {
      random = new Random(seed);
    }

    @OnEvent
    void step() {
      turn++;
      if (random.nextInt(4) == 0) {
        alone();
      } else {
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
          change();
        }
      }
    }

    private Item any() {
      return new Item(random.nextInt(15), "version " + ++version);
    }

    private int indexOf(Item item) {
      return IntStream.range(0, list.size())
          .filter(i -> list.get(i).id() == item.id())
          .findFirst()
          .orElse(-1);
    }

    private boolean put(int at, Item item) {
      int known = indexOf(item);
      if (known >= 0) {
        list.set(known, item);
        return false;
      }
      list.add(Math.min(at, list.size()), item);
      return true;
    }

    /** What depends on how many rows there are when it happens. */
    private void alone() {
      var item = any();
      switch (random.nextInt(4)) {
        case 0 -> {
          int at = random.nextInt(8);
          put(at, item);
          rows.insert(at, item);
        }
        case 1 -> {
          var more = List.of(new Item(100 + turn, "a"), new Item(200 + turn, "b"));
          list.addAll(0, more);
          rows.prependAll(more);
        }
        case 2 -> {
          if (put(list.size(), item) && list.size() > 6) {
            list.subList(0, list.size() - 6).clear();
          }
          rows.limit(-6).append(item);
        }
        default -> {
          if (put(0, item) && list.size() > 4) {
            list.subList(4, list.size()).clear();
          }
          rows.limit(4).prepend(item);
        }
      }
      rows.noLimit();
    }

    private void change() {
      var item = any();
      switch (random.nextInt(7)) {
        case 0, 1 -> {
          put(list.size(), item);
          rows.append(item);
        }
        case 2 -> {
          put(0, item);
          rows.prepend(item);
        }
        case 3 -> {
          if (indexOf(item) >= 0) {
            put(0, item);
          }
          rows.update(item);
        }
        case 4 -> {
          list.removeIf(r -> r.id() == item.id());
          rows.remove(item);
        }
        case 5 -> {
          list.removeIf(r -> r.id() == item.id());
          list.add(0, item);
          rows.remove(item);
          rows.prepend(item);
        }
        default -> {
          if (random.nextInt(3) == 0) {
            list.retainAll(list.stream().limit(2).toList());
            list.add(0, new Item(300 + turn, "new"));
            rows.reset(list);
          }
        }
      }
    }

    private String model() {
      return list.stream().map(Item::text).collect(Collectors.joining("|"));
    }
  }

  /** A component in each row. */
  @LiveComponent("t:like")
  @Template(
      """
      <li id="#{id}" phx-remove="#{JS.hide()}">
        <b>#{text}</b> <i>#{likes}</i> <button phx-click="like" phx-target="#{myself}">+</button>
      </li>
      """)
  static class Like {
    @Attr private String id;
    @Attr private String text;
    private int likes;

    @OnEvent
    void like() {
      likes++;
    }
  }

  /** Rows beside other children, with hooks, and with components. */
  @LiveView("/rows")
  @Template(
      """
      <main>
        <p id="ticks">#{ticks}</p>
        <style>.none:not(:only-child) { display: none } .gone { opacity: 0; transition: opacity .2s }</style>
        <ul id="rows" phx-update="stream">
          <li id="none" class="none">None of #{ticks}.</li>
          <li :for="r : rows" id="#{r.domId}" phx-hook="Story" phx-remove="#{JS.hide({'transition': 'gone', 'time': 50})}">
            #{r.item.text}
          </li>
        </ul>
        <ol id="likes" phx-update="stream">
          <t:like :for="l : likes" id="#{l.domId}" text="#{l.item.text}"/>
        </ol>
        <button id="tick" phx-click="tick">Tick</button>
      </main>
      """)
  static class Rows {
    private final LiveStream<Item> rows = LiveStream.by(Item::id);
    private final LiveStream<Item> likes = LiveStream.by(Item::id);
    private int ticks;

    @OnMount
    void mount() {
      rows.reset(items(1, 4));
      likes.reset(items(1, 4));
    }

    @OnEvent
    void tick() {
      ticks++;
    }

    @OnEvent
    void append(@Param("id") int id) {
      rows.append(new Item(id, "item " + id));
      likes.append(new Item(id, "item " + id));
    }

    @OnEvent
    void again(@Param("id") int id) {
      rows.append(new Item(id, "again " + id));
      likes.append(new Item(id, "again " + id));
    }

    @OnEvent
    void prepend(@Param("id") int id) {
      rows.prepend(new Item(id, "item " + id));
    }

    @OnEvent
    void remove(@Param("id") int id) {
      rows.removeById(id);
      likes.removeByDomId("likes-" + id);
    }

    @OnEvent
    void clear() {
      rows.reset();
      likes.reset();
    }

    @OnEvent
    void turn() {
      rows.reset(List.of(new Item(3, "item 3"), new Item(9, "item 9"), new Item(1, "item 1")));
      likes.reset(List.of(new Item(3, "item 3"), new Item(1, "item 1")));
    }
  }
}
