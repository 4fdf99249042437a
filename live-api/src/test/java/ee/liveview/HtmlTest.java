package ee.liveview;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

  @Nested
  class Any_value {
    @Test
    @Proves("PX-HTML-01")
    void is_escaped_unless_it_is_html_already() {
      assertThat(Html.of("<a href=\"x\">'&'</a>"))
          .isEqualTo(Html.raw("&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"));
      assertThat(Html.of(7)).isEqualTo(Html.raw("7"));
      assertThat(Html.of(Html.raw("<b>"))).isEqualTo(Html.raw("<b>"));
      assertThat(Html.of(Arrays.asList("<", null, Html.raw("<br>"), List.of(1, "&"))))
          .isEqualTo(Html.raw("&lt;<br>1&amp;"));
    }

    @Test
    @Proves("PX-HTML-02")
    void that_is_raw_is_taken_as_it_is() {
      assertThat(Html.raw("<b>&").toString()).isEqualTo("<b>&");
      assertThat(Html.of(null)).isEqualTo(Html.raw(""));
    }
  }

  @ParameterizedTest
  @Proves("PX-HTML-10")
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "row-1,row-1",
        "-123,-\\31 23",
        "7up,\\37 up",
        "-,\\-",
        "a.b:c d,a\\.b\\:c\\ d",
        "größe_1,größe_1",
        "a\u0001b,a\\1 b"
      })
  void an_identifier_of_css_is_escaped(String text, String escaped) {
    assertThat(Html.cssIdentifier(text)).isEqualTo(escaped);
    assertThat(Html.cssIdentifier("\0")).isEqualTo("\uFFFD");
  }

  @Test
  @Proves("PX-HTML-11")
  void text_in_a_script_ends_neither_the_string_nor_the_script() {
    assertThat(Html.scriptString("\"'`\\\r\n</script> a/b \u2028\u2029\0"))
        .isEqualTo("\\\"\\'\\`\\\\\\r\\n<\\/script> a/b \\u2028\\u2029\\u0000");
  }
}
