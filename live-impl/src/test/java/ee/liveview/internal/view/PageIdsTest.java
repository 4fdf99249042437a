package ee.liveview.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PageIdsTest {
  private final PageIds ids = new PageIds();

  @Test
  void are_five_characters_that_need_no_escape_in_html_css_or_json() {
    assertThat(ids.next()).matches("[A-Za-z][0-9][A-Za-z0-9]{3}");
  }

  @Test
  void repeat_none_of_a_million_before() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(seen.add(ids.next())).as("the id number %d is new", i).isTrue();
    }
  }
}
