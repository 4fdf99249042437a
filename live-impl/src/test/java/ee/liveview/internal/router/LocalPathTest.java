package ee.liveview.internal.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ee.liveview.proves.Proves;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @Nested
  class A_path_of_the_application {

    @ParameterizedTest
    @ValueSource(
        strings = {"/", "/rooms/1?tab=a&next=//x#f", "/a//b", "/é", "/?to=https://example.org"})
    void is_given_back(String path) {
      assertThat(LocalPath.check(path)).isSameAs(path);
    }
  }

  @Nested
  class Anything_else {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "rooms",
          "?a",
          "//evil.example",
          "///evil.example",
          "https://evil.example",
          "javascript:alert(1)",
          " /x"
        })
    @Proves("LV-SEC-08")
    void that_does_not_begin_with_one_slash_is_refused(String to) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LocalPath.check(to))
          .withMessage("A path of this application begins with one /, unlike \"" + to + "\".");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/\\evil.example",
          "/\t/evil.example",
          "/\n/evil.example",
          "/a\r\nSet-Cookie: x=1",
          "/a\\b",
          "/\u0000"
        })
    void that_a_browser_reads_as_something_else_is_refused(String to) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LocalPath.check(to))
          .withMessage(
              "A path of this application has no backslash, tab, or line end, unlike \""
                  + to
                  + "\".");
    }
  }
}
