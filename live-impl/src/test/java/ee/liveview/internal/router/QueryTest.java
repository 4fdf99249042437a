package ee.liveview.internal.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  @Nested
  class A_form {

    @Test
    void as_a_browser_sends_it_becomes_maps_and_lists() {
      var sent =
          "h=1&user%5Bname%5D=Bob+%26+co&user%5B_unused_tags%5D%5B%5D=&user%5Btags%5D%5B%5D=t"
              + "&user%5Btags%5D%5B%5D=u&_unused_agree=&agree=y";
      assertThat(Query.decode(sent))
          .isEqualTo(
              Map.of(
                  "h", "1",
                  "user",
                      Map.of(
                          "name",
                          "Bob & co",
                          "_unused_tags",
                          List.of(""),
                          "tags",
                          List.of("t", "u")),
                  "_unused_agree", "",
                  "agree", "y"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "''            | {}",
          "&&            | {}",
          "a             | {a=}",
          "a=            | {a=}",
          "=1            | {=1}",
          "a=b=c         | {a=b=c}",
          "a=1&a=2       | {a=2}",
          "a[b]=1        | {a={b=1}}",
          "a[b][c]=1&a[b][d]=2 | {a={b={c=1, d=2}}}",
          "a[]=1&a[]=2   | {a=[1, 2]}",
          "a[b][]=1      | {a={b=[1]}}",
          "a[][b]=1&a[][b]=2 | {a=[{b=1}, {b=2}]}",
          "a[0]=x&a[1]=y | {a={0=x, 1=y}}",
          "a=1&a[b]=2    | {a={b=2}}",
          "a[b]=2&a=1    | {a=1}",
          "a[]=2&a[b]=1  | {a={b=1}}",
          "a[b]=2&a[]=1  | {a=[1]}",
          "a%5Bb%5D=1    | {a={b=1}}",
          "%C3%A9=%E2%82%AC | {é=€}",
          "a+b=c+d%2B    | {a b=c d+}",
        })
    void follows_the_rules_of_the_protocol(String sent, String decoded) {
      assertThat(Query.decode(sent)).hasToString(decoded);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "a=%           | {a=%}",
          "a=100%25%     | {a=100%%}",
          "a=%zz%4       | {a=%zz%4}",
          "a=%u00e9      | {a=%u00e9}",
          "a[=1          | {a[=1}",
          "a]=1          | {a]=1}",
          "[a]=1         | {[a]=1}",
          "a[b=1         | {a[b=1}",
          "a[b]c=1       | {a[b]c=1}",
          "a[b]c]=1      | {a[b]c]=1}",
          "a[[b]]=1      | {a[[b]]=1}",
        })
    void takes_what_is_malformed_as_it_is(String sent, String decoded) {
      assertThat(Query.decode(sent)).hasToString(decoded);
    }

    @Test
    void may_be_changed_by_its_reader() {
      var decoded = Query.decode("a=1");
      decoded.put("b", "2");
      assertThat(decoded).isEqualTo(Map.of("a", "1", "b", "2"));
    }

    @Test
    void is_refused_with_too_many_pairs_or_too_deep_names() {
      Query.decode("a[]=1&".repeat(1000));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Query.decode("a[]=1&".repeat(1001)))
          .withMessage("There are more than 1000 parameters.");
      Query.decode("a" + "[b]".repeat(31) + "=1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Query.decode("a" + "[]".repeat(100_000) + "=1"))
          .withMessage("A parameter has a name of more than 32 parts.");
    }
  }

  @Nested
  class A_field_name {

    @Test
    void becomes_a_path_without_the_list_marks() {
      assertThat(Query.path("user[name]")).containsExactly("user", "name");
      assertThat(Query.path("user[tags][]")).containsExactly("user", "tags");
      assertThat(Query.path("undefined")).containsExactly("undefined");
    }
  }
}
