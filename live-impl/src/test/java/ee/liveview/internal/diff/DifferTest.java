package ee.liveview.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import ee.liveview.internal.render.RenderException;
import ee.liveview.proves.Proves;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DifferTest {
  private final Shop shop = new Shop();

  static final class Shop {
    @Nullable String name = "Ada";
    int age = 36;
    boolean open;
    boolean busy;
    StringBuilder note = new StringBuilder("n");
    List<Item> items = new ArrayList<>();
    Map<String, Integer> prices = new HashMap<>();
    List<Good> goods = new ArrayList<>();

    String broken() {
      throw new IllegalStateException("no stock");
    }
  }

  /** Counts how often its name is read. */
  public record Good(
      long id, String name, long price, Maker maker, StringBuilder note, AtomicInteger reads) {
    @Override
    public String name() {
      reads.incrementAndGet();
      return name;
    }

    public Object getAny() {
      return name;
    }

    public String shout() {
      return name;
    }
  }

  public record Maker(String town) {}

  public static final class Item {
    public final long id;
    public String name;
    public boolean sold;
    public List<Item> parts = new ArrayList<>();

    Item(long id, String name) {
      this.id = id;
      this.name = name;
    }
  }

  private final AtomicInteger reads = new AtomicInteger();

  private Page given(String template) {
    return Page.of(template, shop, MethodHandles.lookup());
  }

  private void items(String... names) {
    shop.items.clear();
    for (var name : names) {
      shop.items.add(new Item(name.charAt(0), name));
    }
  }

  private Item item(int index) {
    return shop.items.get(index);
  }

  @Nested
  class A_page_shown_for_the_first_time {
    @Test
    @Proves({"WIRE-68", "WIRE-76", "LV-ASSIGN-21"})
    void gets_statics_and_dynamics_as_text_and_no_root_flag() {
      var page = given("<p title=\"#{age}\">#{name} is #{age}, #{open}</p>");
      assertThat(page.json())
          .isEqualTo(
              "{'s':['<p title=\\'','\\'>',' is ',', ','</p>'],"
                  + "'0':'36','1':'Ada','2':'36','3':'false'}");
      assertThat(page.html()).isEqualTo("<p title=\"36\">Ada is 36, false</p>");
    }

    @Test
    void without_dynamics_is_its_statics() {
      assertThat(given("<p>x</p>").json()).isEqualTo("{'s':['<p>x</p>']}");
    }

    @Test
    void shows_an_empty_loop_as_empty_text() {
      assertThat(given("<li :for=\"i : items\">#{i.name}</li>").json())
          .isEqualTo("{'s':['',''],'0':''}");
    }

    @Test
    void shows_nothing_taken_as_empty_text() {
      assertThat(given("<b :if=\"open\">on</b>").json()).isEqualTo("{'s':['',''],'0':''}");
    }

    @Test
    @Proves("LV-ASSIGN-24")
    void gives_the_statics_of_rows_once() {
      items("a", "b");
      assertThat(given("<li :for=\"i : items\" :key=\"i.id\">#{i.name}</li>").json())
          .isEqualTo(
              "{'s':['',''],'0':{'s':['<li>','</li>'],"
                  + "'k':{'0':{'0':'a'},'1':{'0':'b'},'kc':2}}}");
    }

    @Test
    void gives_statics_that_rows_share_once_by_number() {
      items("a", "b");
      item(0).sold = true;
      item(1).sold = true;
      assertThat(given("<li :for=\"i : items\"><b :if=\"i.sold\">#{i.name}</b></li>").json())
          .isEqualTo(
              "{'s':['',''],'0':{'s':['<li>','</li>'],'k':{"
                  + "'0':{'0':{'s':0,'r':1,'0':'a'}},'1':{'0':{'s':0,'r':1,'0':'b'}},'kc':2}},"
                  + "'p':{'0':['<b>','</b>']}}");
    }

    @Test
    void marks_a_branch_as_one_element() {
      shop.open = true;
      assertThat(given("<b :if=\"open\">#{name}</b>").json())
          .isEqualTo("{'s':['',''],'0':{'s':['<b>','</b>'],'r':1,'0':'Ada'}}");
    }
  }

  @Nested
  class A_page_the_browser_has {
    @Test
    @Proves({"WIRE-76", "LV-ASSIGN-07", "LV-ASSIGN-25"})
    void is_told_nothing_when_nothing_changed() {
      items("a", "b");
      shop.open = true;
      var page =
          given("#{name}#{age}#{note}<b :if=\"open\">#{name}</b><i :for=\"i : items\">#{i.id}</i>")
              .shown();
      shop.name = new String("Ada");
      assertThat(page.diff()).isNull();
      assertThat(page.json()).isEqualTo("{}");
    }

    @Test
    @Proves({"LV-ASSIGN-01", "LV-ASSIGN-08"})
    void is_told_only_what_changed() {
      var page = given("<p>#{name} is #{age}</p>").shown();
      shop.age = 37;
      assertThat(page.json()).isEqualTo("{'1':'37'}");
      shop.name = null;
      assertThat(page.json()).isEqualTo("{'0':''}");
      shop.name = "";
      assertThat(page.json()).isEqualTo("{}");
    }

    @Test
    @Proves("LV-ASSIGN-09")
    void is_told_only_the_property_that_changed() {
      items("a");
      var page = given("<p>#{items[0].id} #{items[0].name} #{items[0].sold}</p>").shown();
      item(0).name = "b";
      assertThat(page.json()).isEqualTo("{'1':'b'}");
    }

    @Test
    @Proves("LV-ASSIGN-10")
    void is_told_only_the_entry_of_a_map_that_changed_or_came_or_went() {
      shop.prices.put("tea", 3);
      var page = given("<p>#{prices.tea} #{prices['cup']} #{prices.pot}</p>").shown();
      shop.prices.put("cup", 5);
      assertThat(page.json()).isEqualTo("{'1':'5'}");
      shop.prices.put("unseen", 1);
      assertThat(page.json()).isEqualTo("{}");
      shop.prices.remove("tea");
      assertThat(page.json()).isEqualTo("{'0':''}");
    }

    @Test
    @Proves("LV-ASSIGN-13")
    void is_told_what_never_changes_once() {
      var page = given("<p>#{1 + 2} #{name}</p>");
      assertThat(page.json()).isEqualTo("{'s':['<p>',' ','</p>'],'0':'3','1':'Ada'}");
      shop.name = "Bob";
      assertThat(page.json()).isEqualTo("{'1':'Bob'}");
    }

    @Test
    void sees_what_changed_inside_an_object() {
      var page = given("<p>#{note}</p>").shown();
      shop.note.append("!");
      assertThat(page.json()).isEqualTo("{'0':'n!'}");
      assertThat(page.json()).isEqualTo("{}");
    }

    @Test
    @Proves({"WIRE-69", "LV-ASSIGN-23", "LV-ASSIGN-29"})
    void gets_the_statics_of_a_branch_each_time_it_comes_back() {
      shop.open = true;
      var page = given("<b :if=\"open\">#{name}</b><i :else>#{age}</i>").shown();
      shop.name = "Bob";
      assertThat(page.json()).isEqualTo("{'0':{'0':'Bob'}}");
      shop.open = false;
      assertThat(page.json()).isEqualTo("{'0':{'s':['<i>','</i>'],'r':1,'0':'36'}}");
      shop.open = true;
      assertThat(page.json()).isEqualTo("{'0':{'s':['<b>','</b>'],'r':1,'0':'Bob'}}");
    }

    @Test
    @Proves("WIRE-69")
    void is_told_when_no_branch_is_left() {
      shop.open = true;
      var page = given("<b :if=\"open\">1</b><i :else-if=\"busy\">2</i>").shown();
      shop.open = false;
      assertThat(page.json()).isEqualTo("{'0':''}");
      assertThat(page.json()).isEqualTo("{}");
      shop.busy = true;
      assertThat(page.json()).isEqualTo("{'0':{'s':['<i>2</i>'],'r':1}}");
    }

    @Test
    void leaves_out_an_unchanged_nested_branch() {
      shop.open = true;
      shop.busy = true;
      var page = given("<b :if=\"open\">#{name}<i :if=\"busy\">#{age}</i></b>").shown();
      shop.name = "Bob";
      assertThat(page.json()).isEqualTo("{'0':{'0':'Bob'}}");
      shop.age = 1;
      assertThat(page.json()).isEqualTo("{'0':{'1':{'0':'1'}}}");
    }

    @Test
    void gets_everything_again_after_user_code_failed() {
      var page = given("#{name}<b :if=\"open\">#{broken()}</b>").shown();
      shop.name = "Bob";
      shop.open = true;
      assertThatThrownBy(page::diff).isInstanceOf(RenderException.class);
      shop.open = false;
      assertThat(page.json()).isEqualTo("{'s':['','',''],'0':'Bob','1':''}");
    }
  }

  @Nested
  class A_loop_with_keys {
    private Page page() {
      return given("<li :for=\"i : items\" :key=\"i.id\">#{i.name} #{name}</li>").shown();
    }

    @Test
    void sends_the_changed_field_of_the_changed_row() {
      items("a", "b", "c");
      var page = page();
      item(1).name = "B";
      assertThat(page.json()).isEqualTo("{'0':{'k':{'1':{'0':'B'},'kc':3}}}");
    }

    @Test
    void sends_an_outer_value_for_each_row_at_its_position_only() {
      items("a", "b");
      var page = page();
      shop.name = "Bob";
      assertThat(page.json()).isEqualTo("{'0':{'k':{'0':{'1':'Bob'},'1':{'1':'Bob'},'kc':2}}}");
    }

    @Test
    @Proves("WIRE-70")
    void reverses_two_rows_by_moving_them() {
      items("a", "b");
      var page = page();
      items("b", "a");
      assertThat(page.json()).isEqualTo("{'0':{'k':{'0':1,'1':0,'kc':2,'km':true}}}");
    }

    @Test
    void moves_and_changes_a_row_at_once() {
      items("a", "b");
      var page = page();
      items("bb", "a");
      assertThat(page.json()).isEqualTo("{'0':{'k':{'0':[1,{'0':'bb'}],'1':0,'kc':2,'km':true}}}");
    }

    @Test
    void sends_an_appended_row_alone_without_moves() {
      items("a", "b");
      var page = page();
      shop.items.add(new Item('c', "c"));
      assertThat(page.json()).isEqualTo("{'0':{'k':{'2':{'0':'c','1':'Ada'},'kc':3}}}");
    }

    @Test
    void inserts_a_row_in_front_by_moving_the_others() {
      items("a", "b");
      var page = page();
      items("x", "a", "b");
      assertThat(page.json())
          .isEqualTo("{'0':{'k':{'0':{'0':'x','1':'Ada'},'1':0,'2':1,'kc':3,'km':true}}}");
    }

    @Test
    void replaces_a_row_in_full_without_moves() {
      items("a", "b", "c");
      var page = page();
      items("a", "x", "c");
      assertThat(page.json()).isEqualTo("{'0':{'k':{'1':{'0':'x','1':'Ada'},'kc':3}}}");
    }

    @Test
    void drops_the_last_row_by_the_count_alone() {
      items("a", "b");
      var page = page();
      items("a");
      assertThat(page.json()).isEqualTo("{'0':{'k':{'kc':1}}}");
    }

    @Test
    void drops_the_first_row_by_moving_the_others() {
      items("a", "b", "c");
      var page = page();
      items("b", "c");
      assertThat(page.json()).isEqualTo("{'0':{'k':{'0':1,'1':2,'kc':2,'km':true}}}");
    }

    @Test
    @Proves("WIRE-70")
    void keeps_its_statics_while_it_is_empty() {
      items("a");
      var page = page();
      items();
      assertThat(page.json()).isEqualTo("{'0':{'k':{'kc':0}}}");
      assertThat(page.json()).isEqualTo("{}");
      items("b");
      assertThat(page.json()).isEqualTo("{'0':{'k':{'0':{'0':'b','1':'Ada'},'kc':1}}}");
    }

    @Test
    void gets_its_statics_with_its_first_rows() {
      var page = page();
      items("a");
      assertThat(page.json())
          .isEqualTo("{'0':{'s':['<li>',' ','</li>'],'k':{'0':{'0':'a','1':'Ada'},'kc':1}}}");
    }

    @Test
    void refuses_two_rows_with_one_key_wherever_they_stand() {
      items("a", "b");
      var page = page();
      shop.items.add(new Item('a', "again"));
      assertThatThrownBy(page::diff)
          .isInstanceOf(RenderException.class)
          .hasMessageContaining("LIVE-R011  Two elements of this loop have the key 97")
          .hasMessageContaining("shop/Cart.html:1:28");
      items("c", "c");
      assertThatThrownBy(page::diff).hasMessageContaining("have the key 99");
    }

    @Test
    void knows_rows_again_after_a_failed_walk() {
      items("a", "a");
      var page = given("<li :for=\"i : items\" :key=\"i.id\">#{i.name}</li>");
      assertThatThrownBy(page::diff).isInstanceOf(RenderException.class);
      items("a");
      assertThat(page.json())
          .isEqualTo("{'s':['',''],'0':{'s':['<li>','</li>'],'k':{'0':{'0':'a'},'kc':1}}}");
    }
  }

  @Nested
  class A_loop_without_keys {
    @Test
    @Proves("WIRE-71")
    void knows_rows_by_index_and_never_moves_them() {
      items("a", "b", "c");
      var page = given("<li :for=\"i : items\">#{i.name}</li>").shown();
      items("c", "b", "a");
      assertThat(page.json()).isEqualTo("{'0':{'k':{'0':{'0':'c'},'2':{'0':'a'},'kc':3}}}");
      items("b", "a");
      assertThat(page.json()).isEqualTo("{'0':{'k':{'0':{'0':'b'},'1':{'0':'a'},'kc':2}}}");
      items("b", "a", "d");
      assertThat(page.json()).isEqualTo("{'0':{'k':{'2':{'0':'d'},'kc':3}}}");
    }

    @Test
    void sends_rows_without_dynamics_as_empty_objects() {
      items("a");
      var page = given("<hr :for=\"i : items\">");
      assertThat(page.json()).isEqualTo("{'s':['',''],'0':{'s':['<hr>'],'k':{'0':{},'kc':1}}}");
      items("a", "b");
      assertThat(page.json()).isEqualTo("{'0':{'k':{'1':{},'kc':2}}}");
    }
  }

  @Nested
  class A_loop_in_a_loop {
    private static final String TEMPLATE =
        "<ul :for=\"i : items\" :key=\"i.id\">#{i.name}"
            + "<li :for=\"p : i.parts\" :key=\"p.id\">#{p.name}</li></ul>";

    @Test
    void keeps_keys_apart() {
      items("a", "b");
      item(0).parts.add(new Item(1, "x"));
      item(1).parts.add(new Item(1, "y"));
      assertThat(given(TEMPLATE).html()).isEqualTo("<ul>a<li>x</li></ul><ul>b<li>y</li></ul>");
    }

    @Test
    @Proves("LV-ASSIGN-30")
    void sends_a_new_inner_row_and_nothing_of_the_unchanged_outer_one() {
      items("a");
      item(0).parts.add(new Item(1, "x"));
      var page = given(TEMPLATE).shown();
      item(0).parts.add(new Item(2, "y"));
      assertThat(page.json())
          .isEqualTo("{'0':{'k':{'0':{'1':{'k':{'1':{'0':'y'},'kc':2}}},'kc':1}}}");
    }

    @Test
    @Proves("LV-ASSIGN-24")
    void gives_the_statics_of_the_inner_rows_once_for_all_outer_ones() {
      items("a", "b");
      item(0).parts.add(new Item(1, "x"));
      item(1).parts.add(new Item(1, "y"));
      assertThat(given(TEMPLATE).json())
          .isEqualTo(
              "{'s':['',''],'0':{'s':['<ul>','','</ul>'],'k':{"
                  + "'0':{'0':'a','1':{'s':0,'k':{'0':{'0':'x'},'kc':1}}},"
                  + "'1':{'0':'b','1':{'s':0,'k':{'0':{'0':'y'},'kc':1}}},'kc':2}},"
                  + "'p':{'0':['<li>','</li>']}}");
    }

    @Test
    void gives_the_inner_loop_of_a_new_row_its_statics() {
      items("a");
      item(0).parts.add(new Item(1, "x"));
      var page = given(TEMPLATE).shown();
      shop.items.add(new Item(7, "b"));
      item(1).parts.add(new Item(1, "y"));
      assertThat(page.json())
          .isEqualTo(
              "{'0':{'k':{'1':{'0':'b','1':{'s':['<li>','</li>'],'k':{'0':{'0':'y'},'kc':1}}},"
                  + "'kc':2}}}");
    }
  }

  @Nested
  class A_row_of_a_record {
    private static final String TEMPLATE =
        "<li :for=\"g : goods\" :key=\"g.id\" title=\"#{g.price > 9 ? 'dear' : g.name}\">"
            + "<b :if=\"g.price > 9\">#{g.name}</b>#{g.maker.town}</li>";

    private void goods(Good... goods) {
      shop.goods.clear();
      shop.goods.addAll(List.of(goods));
      reads.set(0);
    }

    private Good good(long id) {
      return new Good(id, "good " + id, id, new Maker("Ulm"), new StringBuilder("n"), reads);
    }

    @Test
    void is_not_read_again_while_it_is_the_same_record() {
      goods(good(1), good(2));
      var page = given(TEMPLATE).shown();
      reads.set(0);
      assertThat(page.diff()).isNull();
      assertThat(reads).hasValue(0);
    }

    @Test
    void is_read_when_another_record_took_its_place() {
      goods(good(1), good(2));
      var page = given(TEMPLATE).shown();
      shop.goods.set(1, new Good(2, "new", 2, new Maker("Ulm"), new StringBuilder(), reads));
      assertThat(page.json()).isEqualTo("{'0':{'k':{'1':{'0':' title=\\'new\\''},'kc':2}}}");
    }

    @Test
    void is_not_read_again_but_for_its_key_when_it_moves() {
      goods(good(1), good(2), good(3));
      var page = given(TEMPLATE).shown();
      shop.goods.add(0, shop.goods.remove(2));
      reads.set(0);
      assertThat(page.json()).isEqualTo("{'0':{'k':{'0':2,'1':0,'2':1,'kc':3,'km':true}}}");
      assertThat(reads).hasValue(0);
    }

    @Test
    void is_gone_when_it_is_filtered_out_by_something_else() {
      goods(good(1), good(2));
      var page = given("<li :for=\"g : goods\" :if=\"open || g.id == 1\">#{g.name}</li>").shown();
      shop.open = true;
      assertThat(page.json()).isEqualTo("{'0':{'k':{'1':{'0':'good 2'},'kc':2}}}");
      shop.open = false;
      assertThat(page.json()).isEqualTo("{'0':{'k':{'kc':1}}}");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#{name}",
          "#{g.note}",
          "#{g}",
          "#{g.maker}",
          "#{g.shout()}",
          "#{g.name += name}",
          "#{i}",
          "<b :if=\"open\"></b>",
          "<b :for=\"x : items\">#{x.name}</b>",
          "#{empty g.note}",
          "#{g.any}"
        })
    void is_read_again_when_it_shows_more_than_what_cannot_change(String row) {
      goods(good(1));
      var page = given("<li :for=\"(i, g) : goods\" title=\"#{g.name}\">" + row + "</li>").shown();
      reads.set(0);
      page.diff();
      assertThat(reads).hasPositiveValue();
    }

    @Test
    void is_read_again_when_the_list_holds_something_else_than_it_promises() {
      goods(good(1));
      var page = given("<li :for=\"g : goods\">#{g.name}</li>");
      var item = new Item(1, "a");
      @SuppressWarnings({"unchecked", "rawtypes"}) // as code that was compiled with a warning would
      boolean added = ((List) shop.goods).add(item);
      assertThat(added).isTrue();
      page.shown();
      item.name = "b";
      assertThat(page.json()).isEqualTo("{'0':{'k':{'1':{'0':'b'},'kc':2}}}");
    }
  }

  @Nested
  class A_row_that_did_not_change {
    private static final String TEMPLATE =
        "<li :for=\"i : items\" :key=\"i.name\" class=\"#{i.sold}\">#{i.name}"
            + "<b :if=\"!i.sold\">#{name}</b></li>";

    @Test
    void costs_no_allocation() {
      assertThat(bytesForUnchangedRows(1_000)).isEqualTo(bytesForUnchangedRows(10));
    }

    /** The least of several walks: what the JVM itself allocates now and then is not counted. */
    private long bytesForUnchangedRows(int count) {
      shop.items.clear();
      for (int i = 0; i < count; i++) {
        shop.items.add(new Item(i, "row " + i));
      }
      var page = given(TEMPLATE).shown();
      var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      long least = Long.MAX_VALUE;
      for (int i = 0; i < 20; i++) {
        long before = threads.getCurrentThreadAllocatedBytes();
        page.diff();
        least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
      }
      return least;
    }
  }
}
