package ee.liveview.proves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SourceClaimsTest {

  private static Claims read(String source) {
    return SourceClaims.of("FooTest.java", source);
  }

  private static Claim claim(String id, String test, int line) {
    return new Claim(id, test, false, "FooTest.java", line);
  }

  private static Claim disabled(String id, String test, int line) {
    return new Claim(id, test, true, "FooTest.java", line);
  }

  @Nested
  class An_annotation_on_a_method {

    @Test
    void names_class_and_method() {
      assertThat(
              read("""
              class FooTest {
                @Test
                @Proves("LV-STR-01")
                void shows_items() throws Exception {
                  given(new String[] {"a"}, () -> { run(); });
                }
              }
              """)
                  .all())
          .containsExactly(claim("LV-STR-01", "FooTest#shows_items", 3));
    }

    @Test
    void may_hold_several_ids_over_several_lines() {
      assertThat(
              read("""
              class FooTest {
                @Proves(
                    value = {
                      "LV-STR-01",
                      // and the wire
                      "WIRE-75"
                    })
                @ParameterizedTest(name = "{0} (again)")
                @ValueSource(strings = {"a", "b"})
                <T extends List<String>> void shows_items(@Param("x") String item) {}
              }
              """)
                  .all())
          .containsExactly(
              claim("LV-STR-01", "FooTest#shows_items", 4),
              claim("WIRE-75", "FooTest#shows_items", 6));
    }

    @Test
    void may_be_written_with_its_package() {
      assertThat(
              read("class FooTest { @ee.liveview.proves.Proves({\"WIRE-01\"}) @Test void upgrades()"
                      + " {} }")
                  .all())
          .containsExactly(claim("WIRE-01", "FooTest#upgrades", 1));
    }

    @Test
    void in_a_nested_class_names_the_path_of_classes() {
      assertThat(
              read("""
              class FooTest {
                private final Class<?> type = FooTest.class;

                record Row(@Attr(values = {"{"}) String record) {}

                @interface Slow {}

                @Nested
                class A_stream {
                  char brace = '{';

                  @Test @Proves("LV-STR-01") void shows_items() {}
                }

                @Test @Proves("LV-STR-02") void keeps_none() {}
              }
              """)
                  .all())
          .containsExactly(
              claim("LV-STR-01", "FooTest.A_stream#shows_items", 12),
              claim("LV-STR-02", "FooTest#keeps_none", 15));
    }
  }

  @Nested
  class An_annotation_on_a_class {

    @Test
    void names_the_class_and_not_its_first_method() {
      assertThat(
              read("""
              @Proves({"LV-STR-01", "LV-STR-02"})
              public final class FooTest extends Base<String> {
                @Test void shows_items() {}
              }
              """)
                  .all())
          .containsExactly(claim("LV-STR-01", "FooTest", 1), claim("LV-STR-02", "FooTest", 1));
    }
  }

  @Nested
  class What_is_no_annotation {

    @Test
    void in_comments_and_strings_is_not_counted() {
      var read =
          read(
              """
              /** Carries @Proves("LV-STR-01"). */
              class FooTest {
                // @Proves("LV-STR-02")
                /* @Proves("LV-STR-03") */
                @Test void shows_items() {}

                String text = "@Proves(\\"LV-STR-04\\") \\\\";
                String block = \"""
                    @Proves("LV-STR-05") void x() {}
                    \""";
                @Test void keeps_none() {}
              }
              """);

      assertThat(read.all()).isEmpty();
      assertThat(read.faults()).isEmpty();
    }

    @Test
    void of_ours_but_of_another_name_is_not_counted() {
      assertThat(read("class FooTest { @Disproves(\"LV-STR-01\") void shows_items() {} }").all())
          .isEmpty();
    }
  }

  @Nested
  class A_disabled_test {

    @Test
    void is_known_by_its_own_annotation_in_any_order() {
      assertThat(
              read("""
              class FooTest {
                @Disabled @Proves("LV-STR-01") @Test void one() {}
                @Proves("LV-STR-02") @Disabled("slow") @Test void two() {}
                @Proves("LV-STR-03") @Test void three() {}
              }
              """)
                  .all())
          .containsExactly(
              disabled("LV-STR-01", "FooTest#one", 2),
              disabled("LV-STR-02", "FooTest#two", 3),
              claim("LV-STR-03", "FooTest#three", 4));
    }

    @Test
    void is_known_by_any_class_around_it() {
      assertThat(
              read("""
              @Disabled("until streams work")
              class FooTest {
                @Nested class A_stream {
                  @Proves("LV-STR-01") @Test void shows_items() {}
                }
              }
              class BarTest {
                @Proves("LV-STR-02") @Test void keeps_none() {}
              }
              """)
                  .all())
          .containsExactly(
              disabled("LV-STR-01", "FooTest.A_stream#shows_items", 4),
              claim("LV-STR-02", "BarTest#keeps_none", 8));
    }
  }

  @Nested
  class Source_that_cannot_be_read {

    @Test
    void with_a_constant_for_an_id_is_a_fault() {
      var read = read("class FooTest {\n  @Proves(STREAMS) @Test void shows_items() {}\n}\n");

      assertThat(read.all()).isEmpty();
      assertThat(read.faults())
          .containsExactly(
              new Fault(
                  "FooTest.java",
                  2,
                  "@Proves takes ids as plain strings, \"STREAMS\" cannot be read here"));
    }

    @Test
    void because_it_breaks_off_ends_quietly() {
      var source =
          "@Proves(\"LV-STR-01\") class Foo { /* x */ @Proves({\"A\"}) void x(int y) { \"\"\" \\";

      for (int end = 0; end <= source.length(); end++) {
        assertThat(read(source.substring(0, end)).faults()).isEqualTo(List.of());
      }
    }
  }
}
