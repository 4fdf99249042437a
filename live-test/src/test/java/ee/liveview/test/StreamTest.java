package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Streams as their views see them, and what goes over the wire. */
@LiveTest
@AddBeanClasses({
  StreamTest.SongsView.class,
  StreamTest.ManyView.class,
  StreamTest.GroupsView.class,
  StreamTest.Cell.class,
  StreamTest.Counted.class,
  StreamTest.ListOfSongs.class,
  StreamTest.PlayersView.class,
  StreamTest.BoardView.class,
  StreamTest.AstrayView.class
})
class StreamTest {
  @Inject BeanManager beans;

  /** What a row shows. */
  public record Song(String id, String title) {}

  private static Song song(String id) {
    return new Song(id, id.toUpperCase(java.util.Locale.ROOT));
  }

  private static List<Song> songs(String ids) {
    return ids.chars().mapToObj(c -> song(String.valueOf((char) c))).toList();
  }

  @LiveView("/songs")
  @Template(
      "<h1>#{title}</h1><ul id=\"songs\" phx-update=\"stream\"><li :for=\"s : songs\" id=\"#{s.domId}\">"
          + "#{s.item.title}</li></ul><button phx-click=\"rename\">x</button>")
  static class SongsView {
    private final LiveStream<Song> songs = LiveStream.by(Song::id);
    private String title = "T";

    @OnMount
    void mount() {
      songs.appendAll(songs("abc"));
    }

    @OnEvent
    void rename() {
      title += "!";
    }

    /** Lets a test say what happens to the stream. */
    @OnInfo
    void change(Change change) {
      change.on(songs);
    }

    @OnEvent
    void put(@Param("id") String id) {
      songs.append(song(id));
    }
  }

  /** A change of a stream that a test wants. */
  @FunctionalInterface
  interface Change {
    void on(LiveStream<Song> songs);
  }

  private static LiveTester change(LiveTester live, Change change) {
    return live.send(change);
  }

  private LiveTester songsView() {
    return LiveTester.open(beans, "/songs");
  }

  @Nested
  class A_page_that_joins {
    @Test
    @Proves({"LV-STR-01", "LV-STR-06", "LV-STR-11"})
    void shows_what_was_put_in_while_mounting() {
      try (var live = songsView()) {
        assertThat(live.deadHtml())
            .contains(
                "<ul id=\"songs\" phx-update=\"stream\"><li id=\"songs-a\">A</li><li id=\"songs-b\">B</li>"
                    + "<li id=\"songs-c\">C</li></ul>");
        assertThat(live.html())
            .isEqualTo(
                "<h1>T</h1><ul id=\"songs\" phx-update=\"stream\"><li id=\"songs-a\">A</li><li id=\"songs-b\">B</li>"
                    + "<li id=\"songs-c\">C</li></ul><button phx-click=\"rename\">x</button>");
      }
    }

    @Test
    @Proves({"WIRE-75", "LV-STR-02"})
    void is_told_where_each_row_goes() {
      try (var live = songsView()) {
        assertThat(live.diff())
            .contains(
                "\"1\":{\"s\":[\"<li id=\\\"\",\"\\\">\",\"</li>\"],\"k\":{\"0\":{\"0\":\"songs-a\",\"1\":\"A\"},"
                    + "\"1\":{\"0\":\"songs-b\",\"1\":\"B\"},\"2\":{\"0\":\"songs-c\",\"1\":\"C\"},\"kc\":3},"
                    + "\"stream\":[\"songs\",[[\"songs-a\",-1,null,null],[\"songs-b\",-1,null,null],"
                    + "[\"songs-c\",-1,null,null]],[]]}");
      }
    }

    @Test
    @Proves("LV-STR-19")
    void is_filled_anew_when_it_joins_again() {
      try (var live = songsView()) {
        change(live, s -> s.append(song("d")));
        live.reconnect();
        assertThat(live.texts("li")).containsExactly("A", "B", "C");
      }
    }
  }

  @Nested
  class A_change {
    @Test
    @Proves({"LV-STR-07", "WIRE-75", "LV-STR-18"})
    void sends_its_rows_and_nothing_else() {
      try (var live = songsView()) {
        change(live, s -> s.append(song("d")));
        assertThat(live.diff())
            .isEqualTo(
                "{\"1\":{\"k\":{\"0\":{\"0\":\"songs-d\",\"1\":\"D\"},\"kc\":1},"
                    + "\"stream\":[\"songs\",[[\"songs-d\",-1,null,null]],[]]}}");
        change(live, s -> s.append(new Song("b", "new")));
        assertThat(live.texts("li")).containsExactly("A", "new", "C", "D");
      }
    }

    @Test
    @Proves("LV-STR-17")
    void of_something_else_leaves_the_rows_alone() {
      try (var live = songsView()) {
        live.click("button");
        assertThat(live.diff()).isEqualTo("{\"0\":\"T!\"}");
        assertThat(live.texts("li")).containsExactly("A", "B", "C");
      }
    }

    @Test
    @Proves("LV-STR-02")
    void goes_where_it_is_put() {
      try (var live = songsView()) {
        change(
            live,
            s -> {
              s.prepend(song("x"));
              s.prepend(song("y"));
              s.insert(3, song("m"));
            });
        assertThat(live.texts("li")).containsExactly("Y", "X", "A", "M", "B", "C");
        change(live, s -> s.prependAll(songs("123")));
        assertThat(live.texts("li")).startsWith("1", "2", "3", "Y");
        change(live, s -> s.insertAll(1, songs("45")));
        assertThat(live.texts("li")).startsWith("1", "4", "5", "2");
        change(live, s -> s.insert(99, song("z")));
        assertThat(live.texts("li")).endsWith("C", "Z");
      }
    }

    @Test
    @Proves("LV-STR-03")
    void may_limit_how_many_rows_stay() {
      try (var live = songsView()) {
        change(live, s -> s.limit(-3).append(song("d")));
        assertThat(live.diff()).contains("[[\"songs-d\",-1,-3,null]]");
        assertThat(live.texts("li")).containsExactly("B", "C", "D");
        change(live, s -> s.limit(2).prepend(song("a")));
        assertThat(live.texts("li")).containsExactly("A", "B");
        change(live, s -> s.noLimit().appendAll(songs("123")));
        assertThat(live.texts("li")).containsExactly("A", "B", "1", "2", "3");
      }
    }

    @Test
    @Proves("LV-STR-08")
    void removes_by_item_by_id_and_by_dom_id() {
      try (var live = songsView()) {
        change(live, s -> s.remove(song("a")));
        assertThat(live.diff())
            .isEqualTo("{\"1\":{\"k\":{\"kc\":0},\"stream\":[\"songs\",[],[\"songs-a\"]]}}");
        change(live, s -> s.removeByDomId("songs-b"));
        change(live, s -> s.removeById("c"));
        assertThat(live.texts("li")).isEmpty();
      }
    }

    @Test
    @Proves("LV-STR-04")
    void may_begin_anew() {
      try (var live = songsView()) {
        change(live, s -> s.reset(songs("cxa")));
        assertThat(live.diff()).endsWith("[],true]}}");
        assertThat(live.texts("li")).containsExactly("C", "X", "A");
        change(live, LiveStream::reset);
        assertThat(live.diff())
            .isEqualTo("{\"1\":{\"k\":{\"kc\":0},\"stream\":[\"songs\",[],[],true]}}");
        assertThat(live.texts("li")).isEmpty();
      }
    }

    @Test
    @Proves("WIRE-75")
    void may_be_for_rows_that_are_shown_only() {
      try (var live = songsView()) {
        change(
            live,
            s -> {
              s.update(new Song("b", "new"));
              s.update(song("nobody"));
            });
        assertThat(live.diff())
            .contains("[[\"songs-b\",-1,null,true],[\"songs-nobody\",-1,null,true]]");
        assertThat(live.texts("li")).containsExactly("A", "new", "C");
      }
    }

    @Test
    @Proves({"LV-STR-14", "LV-STR-10"})
    void tells_each_row_once_as_it_is_in_the_end() {
      try (var live = songsView()) {
        change(
            live,
            s -> {
              s.append(song("d"));
              s.append(song("e"));
              s.append(new Song("d", "last"));
            });
        assertThat(live.texts("li")).containsExactly("A", "B", "C", "last", "E");
        change(
            live,
            s -> {
              s.remove(song("a"));
              s.insert(2, song("a"));
            });
        assertThat(live.texts("li")).containsExactly("B", "C", "A", "last", "E");
        change(
            live,
            s -> {
              s.append(song("f"));
              s.remove(song("f"));
              s.removeByDomId("songs-e");
              s.update(song("e"));
            });
        assertThat(live.texts("li")).containsExactly("B", "C", "A", "last");
      }
    }
  }

  @LiveView("/many")
  @Template(
      "<ul id=\"many\" phx-update=\"stream\"><li :for=\"n : numbers\" id=\"#{n.domId}\">#{n.item}</li></ul>")
  static class ManyView {
    private final LiveStream<Object> numbers = LiveStream.by(Object::hashCode);
    static final List<WeakReference<Object>> SHOWN = new ArrayList<>();

    @OnEvent
    void fill() {
      SHOWN.clear();
      for (int i = 0; i < 100_000; i++) {
        var row = new Object();
        SHOWN.add(new WeakReference<>(row));
        numbers.append(row);
      }
    }
  }

  @Nested
  class The_memory_of_the_server {
    @Test
    @Proves("LV-STR-01")
    void holds_no_row_when_the_page_has_been_told() {
      try (var live = LiveTester.open(beans, "/many")) {
        live.push("fill", Map.of());
        System.gc();
        assertThat(ManyView.SHOWN).hasSize(100_000).allMatch(row -> row.get() == null);
      }
    }
  }

  @LiveComponent("t:song")
  @Template(
      "<li id=\"#{id}\"><b>#{title}</b><i>#{plays}</i><a phx-click=\"play\" phx-target=\"#{myself}\">+</a></li>")
  static class Cell {
    @Attr private String id;
    @Attr private String title;
    @Inject Counted counted;
    private int plays;

    @OnEvent
    void play() {
      plays++;
      counted.played();
    }
  }

  /** What a view shows of what happens in the components in its rows. */
  @ApplicationScoped
  static class Counted {
    private int plays;

    void played() {
      plays++;
    }

    int plays() {
      return plays;
    }
  }

  @LiveView("/players")
  @Template(
      "<p>#{plays()}</p><ul id=\"l\" phx-update=\"stream\"><t:song :for=\"s : songs\" id=\"#{s.domId}\""
          + " title=\"#{s.item.title}\"/></ul>")
  static class PlayersView {
    private final LiveStream<Song> songs = LiveStream.by(Song::id);
    @Inject Counted counted;

    private int plays() {
      return counted.plays();
    }

    @OnMount
    void mount() {
      songs.reset(songs("ab"));
    }

    @OnEvent
    void put(@Param("id") String id) {
      songs.append(song(id));
    }

    @OnEvent
    void drop(@Param("id") String id) {
      songs.removeById(id);
    }
  }

  @LiveComponent("t:list")
  @Template(
      "<ol id=\"list-#{id}\" phx-update=\"stream\"><li :for=\"s : songs\" id=\"#{s.domId}\">#{s.item.title}</li></ol>")
  static class ListOfSongs {
    @Attr private String id;
    private final LiveStream<Song> songs = LiveStream.by(Song::id);

    @OnMount
    void mount() {
      songs.append(song(id));
    }

    @OnEvent
    void put(@Param("id") String song) {
      songs.append(song(song));
    }
  }

  @LiveView("/groups")
  @Template(
      "<t:list :for=\"g : ids\" :key=\"g\" id=\"#{g}\"/>"
          + "<div :for=\"g : groups\" :key=\"g\"><ul id=\"in-#{g}\" phx-update=\"stream\">"
          + "<li :for=\"s : streams[g]\" id=\"#{s.domId}\">#{s.item.title}</li></ul></div>")
  static class GroupsView {
    private List<String> ids = List.of("x", "y");
    private final List<String> groups = List.of("p", "q");
    private final Map<String, LiveStream<Song>> streams =
        Map.of(
            "p",
            LiveStream.<Song>by(Song::id).prefix("row"),
            "q",
            LiveStream.byDomId(s -> "whole-" + s.id()));

    @OnMount
    void mount() {
      streams.values().forEach(s -> s.append(song("a")));
    }

    @OnEvent
    void put(@Param("group") String group, @Param("id") String id) {
      streams.get(group).append(song(id));
    }

    @OnEvent
    void turn() {
      ids = List.of("y", "x");
    }
  }

  @Nested
  class Streams_inside {
    @Test
    @Proves({"LV-STR-15", "LV-STR-16", "LV-STR-05"})
    void components_and_other_loops_are_told_apart() {
      try (var live = LiveTester.open(beans, "/groups")) {
        assertThat(live.html())
            .isEqualTo(
                "<ol id=\"list-x\" phx-update=\"stream\"><li id=\"list-x-x\">X</li></ol>"
                    + "<ol id=\"list-y\" phx-update=\"stream\"><li id=\"list-y-y\">Y</li></ol>"
                    + "<div><ul id=\"in-p\" phx-update=\"stream\"><li id=\"row-a\">A</li></ul></div>"
                    + "<div><ul id=\"in-q\" phx-update=\"stream\"><li id=\"whole-a\">A</li></ul></div>");
        live.push("put", Map.of("group", "q", "id", "b"));
        assertThat(live.diff())
            .contains("[\"in-q\",[[\"whole-b\",-1,null,null]],[]]")
            .doesNotContain("in-p");
        live.pushTo(2, "put", Map.of("id", "z"));
        assertThat(live.diff())
            .isEqualTo(
                "{\"c\":{\"2\":{\"1\":{\"k\":{\"0\":{\"0\":\"list-y-z\",\"1\":\"Z\"},\"kc\":1},"
                    + "\"stream\":[\"list-y\",[[\"list-y-z\",-1,null,null]],[]]}}}}");
        live.push("turn", Map.of());
        assertThat(live.texts("li")).containsExactly("Y", "Z", "X", "A", "A", "B");
      }
    }

    @Test
    @Proves("LV-STR-15")
    void rows_may_be_components_that_change_on_their_own() {
      try (var live = LiveTester.open(beans, "/players")) {
        live.click("#l-b a");
        assertThat(live.texts("i")).containsExactly("0", "1");
        assertThat(live.diffs()).containsExactly("{\"c\":{\"2\":{\"2\":\"1\"}}}", "{\"0\":\"1\"}");
        live.push("put", Map.of("id", "c"));
        live.click("#l-c a");
        live.click("#l-b a");
        assertThat(live.texts("i")).containsExactly("0", "2", "1");
        live.push("drop", Map.of("id", "b"));
        live.push("put", Map.of("id", "b"));
        assertThat(live.texts("i")).containsExactly("0", "1", "0");
        live.push("put", Map.of("id", "a"));
        assertThat(live.texts("b")).containsExactly("A", "C", "B");
      }
    }
  }

  @LiveView("/wall")
  @ApplicationScoped
  @Template(
      "<ul id=\"w\" phx-update=\"stream\"><li :for=\"s : notes\" id=\"#{s.domId}\">#{s.item.title}</li></ul>")
  static class BoardView {
    private final LiveStream<Song> notes = LiveStream.by(Song::id);
    private int visitors;

    @OnMount
    void mount(LiveSocket live) {
      if (live.connected()) {
        notes.append(song("v" + ++visitors));
      }
    }

    @OnEvent
    void note(@Param("id") String id) {
      notes.append(song(id));
    }
  }

  @Test
  void every_page_of_a_shared_view_is_told() {
    try (var one = LiveTester.open(beans, "/wall");
        var two = one.openSecond("/wall")) {
      assertThat(one.texts("li")).containsExactly("V1", "V2");
      assertThat(two.texts("li")).containsExactly("V2");
      two.push("note", Map.of("id", "a"));
      assertThat(one.texts("li")).containsExactly("V1", "V2", "A");
      assertThat(two.texts("li")).containsExactly("V2", "A");
      one.push("note", Map.of("id", "b"));
      assertThat(two.texts("li")).containsExactly("V2", "A", "B");
    }
  }

  @LiveView("/astray")
  @Template("<p :for=\"x : list\">#{x}</p>")
  static class AstrayView {
    private final Object list = LiveStream.by(Song::id);
  }

  @Nested
  class A_stream_that_is_used_wrongly {
    @Test
    @Proves("LV-STR-12")
    void is_found_when_it_is_rendered_if_its_type_was_not_known() {
      assertThatThrownBy(() -> LiveTester.render(beans, "/astray"))
          .hasMessageContaining(
              "LIVE-R060  The rows of a stream are not the children of an element");
    }

    @Test
    @Proves({"LV-STR-05", "LV-STR-06"})
    void says_so() {
      LiveStream<Song> stream = LiveStream.by(Song::title);
      assertThatIllegalArgumentException().isThrownBy(() -> stream.limit(0));
      assertThatIllegalArgumentException().isThrownBy(() -> stream.insert(-1, song("a")));
      stream.append(song("a"));
      assertThatIllegalStateException().isThrownBy(() -> stream.prefix("p"));
      LiveStream<Map<String, String>> maps = LiveStream.by(m -> m.get("id"));
      assertThatThrownBy(() -> maps.append(Map.of()))
          .isInstanceOf(NullPointerException.class)
          .hasMessageContaining("has no id");
    }
  }

  @Test
  void many_rows_at_once_come_in_order() {
    try (var live = songsView()) {
      change(
          live, s -> IntStream.range(0, 2_000).forEach(i -> s.append(new Song("n" + i, "n" + i))));
      assertThat(live.texts("li")).hasSize(2_003).endsWith("n1998", "n1999");
    }
  }
}
