package ee.liveview.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> EVENTS = List.of("inc", "dec", "validate", "save", "else-if");

  @Nested
  class A_name_with_a_typing_mistake {
    @Test
    void is_found_with_a_letter_too_many() {
      assertThat(Nearest.to("inrc", EVENTS)).contains("inc");
    }

    @Test
    void is_found_with_a_letter_missing() {
      assertThat(Nearest.to("vaidate", EVENTS)).contains("validate");
    }

    @Test
    void is_found_with_two_letters_swapped() {
      assertThat(Nearest.to("svae", EVENTS)).contains("save");
    }

    @Test
    void is_found_in_another_case() {
      assertThat(Nearest.to("SAVE", EVENTS)).contains("save");
    }

    @Test
    void is_found_with_two_mistakes_when_it_is_long_enough() {
      assertThat(Nearest.to("elsif", EVENTS)).contains("else-if");
    }

    @Test
    void yields_the_alphabetically_first_of_equals() {
      assertThat(Nearest.to("bec", List.of("rec", "dec"))).contains("dec");
    }
  }

  @Nested
  class A_name_like_no_other {
    @Test
    void yields_nothing() {
      assertThat(Nearest.to("delete", EVENTS)).isEmpty();
      assertThat(Nearest.to("x", EVENTS)).isEmpty();
    }

    @Test
    void yields_nothing_when_it_is_empty_or_nothing_is_known() {
      assertThat(Nearest.to("", List.of("a"))).isEmpty();
      assertThat(Nearest.to("save", List.of())).isEmpty();
    }

    @Test
    void yields_nothing_when_it_is_too_long_to_be_compared() {
      var endless = "a".repeat(100_000);
      assertThat(Nearest.to(endless, List.of(endless))).isEmpty();
    }
  }
}
