package ee.liveview.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import ee.liveview.internal.diff.HtmlRender;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PromisesTest {

  @Nested
  class A_table_of_1000_rows {

    @Test
    void is_the_page_that_its_floor_writes_by_hand() {
      var table = new Table(1000);
      var template = Table.template();
      assertThat(HtmlRender.html(template, template.newScope(table, Map.of())))
          .isEqualTo(table.handWritten());
    }

    @Test
    void tells_one_changed_cell_in_40_bytes_and_an_envelope_of_71() {
      var frame = new TableBenchmark().oneCellFrame();
      assertThat(frame)
          .isEqualTo(
              "[\"4\",\"1234\",\"lv:k7Xq2\",\"phx_reply\",{\"status\":\"ok\","
                  + "\"response\":{\"diff\":{\"0\":{\"k\":{\"617\":{\"4\":\"9\"},\"kc\":1000}}}}}]")
          .hasSize(111);
    }

    @Test
    void pushes_one_changed_cell_in_a_frame_below_100_bytes() {
      var frame = new TableBenchmark().oneCellPush();
      assertThat(frame)
          .isEqualTo(
              "[\"4\",null,\"lv:k7Xq2\",\"diff\","
                  + "{\"0\":{\"k\":{\"617\":{\"4\":\"9\"},\"kc\":1000}}}]")
          .hasSizeLessThan(100);
    }

    @Test
    void costs_no_allocation_for_rows_that_did_not_change() {
      var page = new TableBenchmark();
      for (int i = 0; i < 200; i++) {
        page.oneCell();
      }
      long least = Long.MAX_VALUE;
      for (int i = 0; i < 20; i++) {
        long before = allocated();
        page.oneCell();
        least = Math.min(least, allocated() - before);
      }
      assertThat(least).isLessThan(4096);
    }

    /** By this thread so far. */
    private static long allocated() {
      return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
  }

  @Nested
  class A_hundred_cards_with_slots {

    @Test
    void are_the_page_that_their_floor_writes_by_hand() {
      var cards = new Cards(100);
      var template = Cards.template();
      assertThat(HtmlRender.html(template, template.newScope(cards, Map.of())))
          .isEqualTo(cards.handWritten());
    }
  }

  @Nested
  class A_thousand_views {

    @Test
    void answer_each_click_with_78_bytes() {
      try (var fleet = new Fleet(1000, Runnable::run)) {
        fleet.clickAll();
        fleet.clickAll();
        assertThat(fleet.lastAnswer())
            .endsWith("\"phx_reply\",{\"status\":\"ok\",\"response\":{\"diff\":{\"1\":\"2\"}}}]")
            .hasSize(78);
      }
    }
  }
}
