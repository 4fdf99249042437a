package ee.liveview.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFileTest {
  private final SourceFile file = new SourceFile("a.html", "one\r\n\ttwo\n\nfour");

  @Test
  void gives_each_line_without_its_break() {
    assertThat(file.line(1)).isEqualTo("one");
    assertThat(file.line(2)).isEqualTo("\ttwo");
    assertThat(file.line(3)).isEmpty();
    assertThat(file.line(4)).isEqualTo("four");
  }

  @Test
  void has_no_text_outside_of_its_lines() {
    assertThat(file.line(0)).isEmpty();
    assertThat(file.line(5)).isEmpty();
  }

  @Test
  void counts_lines_and_columns_from_one() {
    assertThat(file.position(0)).isEqualTo(new Position(file, 0, 1, 1));
    assertThat(file.position(3)).isEqualTo(new Position(file, 3, 1, 4));
    assertThat(file.position(6)).isEqualTo(new Position(file, 6, 2, 2));
    assertThat(file.position(10)).isEqualTo(new Position(file, 10, 3, 1));
    assertThat(file.position(15)).isEqualTo(new Position(file, 15, 4, 5));
  }

  @Test
  void places_what_is_missing_at_its_end() {
    assertThat(new SourceFile("b.html", "").position(0).toString()).isEqualTo("b.html:1:1");
  }
}
