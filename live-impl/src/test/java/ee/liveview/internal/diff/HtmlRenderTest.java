package ee.liveview.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.internal.render.RenderException;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HtmlRenderTest {
  private static final String LIST = "<i :for=\"x : list\" :key=\"x\">#{x}</i>";

  static final class Shop {
    List<@Nullable Object> list = new ArrayList<>();
    Object any = "";
  }

  private final Shop shop = new Shop();

  private Page given(String template) {
    return Page.of(template, shop, MethodHandles.lookup());
  }

  @Nested
  class Text {
    @Test
    void is_escaped_between_tags_and_quotes() {
      shop.any = "\"a\" < 'b' & c>";
      assertThat(given("<p title=\"#{any}.\">#{any}</p>").html())
          .isEqualTo(
              "<p title=\"&quot;a&quot; &lt; &#39;b&#39; &amp; c&gt;.\">"
                  + "&quot;a&quot; &lt; &#39;b&#39; &amp; c&gt;</p>");
    }

    @Test
    void of_a_number_is_its_digits() {
      shop.any = Long.MIN_VALUE;
      assertThat(given("<p title=\"#{any}.\">#{any}</p>").html())
          .isEqualTo("<p title=\"-9223372036854775808.\">-9223372036854775808</p>");
    }

    @Test
    void that_cannot_be_written_says_where() {
      shop.any =
          new Object() {
            @Override
            public String toString() {
              throw new IllegalStateException("closed");
            }
          };
      assertThatThrownBy(given("<p>#{any}</p>")::html)
          .isInstanceOf(RenderException.class)
          .hasMessageContaining("shop/Cart.html:1:6")
          .hasMessageContaining("closed");
    }
  }

  @Nested
  class A_loop_with_keys {
    @Test
    void shows_a_row_for_each_key_and_one_without() {
      shop.list.addAll(IntStream.range(0, 100).boxed().toList());
      shop.list.add(null);
      shop.list.add("100");
      var rows = new StringBuilder();
      IntStream.range(0, 100).forEach(i -> rows.append("<i>").append(i).append("</i>"));
      assertThat(given(LIST).html()).isEqualTo(rows + "<i></i><i>100</i>");
    }

    @Test
    void refuses_two_rows_with_one_key_wherever_they_stand() {
      for (int at : new int[] {0, 1, 40, 98}) {
        shop.list = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        shop.list.add(at);
        assertThatThrownBy(given(LIST)::html)
            .isInstanceOf(RenderException.class)
            .hasMessageContaining("LIVE-R011  Two elements of this loop have the key " + at)
            .hasMessageContaining("shop/Cart.html:1:26");
      }
      shop.list = Arrays.asList(null, null);
      assertThatThrownBy(given(LIST)::html).hasMessageContaining("have the key null");
    }
  }
}
