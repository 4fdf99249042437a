package ee.liveview.internal.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

  private static Router<String> routes(String... patterns) {
    return new Router<>(
        Stream.of(patterns)
            .map(pattern -> new Router.Entry<>(Route.parse(pattern), "", pattern))
            .toList());
  }

  private static String found(Router<String> router, String path) {
    return router
        .find("", path)
        .map(match -> match.target() + " " + new TreeMap<>(match.params()))
        .orElse("nothing");
  }

  @Nested
  class A_route {

    @Test
    void gives_its_parameters_decoded() {
      var route = Route.parse("/rooms/{room}/users/{user}");
      assertThat(route.match("/rooms/caf%C3%A9/users/a%2Fb+c"))
          .contains(Map.of("room", "café", "user", "a/b+c"));
      assertThat(route.match("/rooms/x/users/y/")).contains(Map.of("room", "x", "user", "y"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "/",
          "rooms/x",
          "/rooms",
          "/rooms/",
          "/rooms//",
          "/room/x",
          "/rooms/x/y",
          "/rooms/x//",
          "//rooms/x",
          "/rooms/%",
          "/rooms/%4",
          "/rooms/%zz",
          "/rooms/%C3",
          "/rooms/%FF%FE",
          "/rooms/%+1"
        })
    void does_not_match_another_or_a_malformed_path(String path) {
      assertThat(Route.parse("/rooms/{room}").match(path)).isEmpty();
    }

    @Test
    void is_equivalent_to_one_with_other_names() {
      var route = Route.parse("/rooms/{room}");
      assertThat(route.equivalent(Route.parse("/rooms/{id}/"))).isTrue();
      assertThat(route.equivalent(Route.parse("/rooms/id"))).isFalse();
      assertThat(route.pattern()).isEqualTo("/rooms/{room}");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "rooms        | The route \"rooms\" must begin with /.",
          "/a?b         | The route \"/a?b\" is a path and has no query and no fragment.",
          "/a#b         | The route \"/a#b\" is a path and has no query and no fragment.",
          "/a//b        | The route \"/a//b\" has an empty segment.",
          "//           | The route \"//\" has an empty segment.",
          "/{a}/{a}     | The route \"/{a}/{a}\" has the parameter a twice.",
          "/x-{a}       | The route \"/x-{a}\" has the segment x-{a}; a parameter is a whole"
              + " segment such as {name}.",
          "/{}          | The route \"/{}\" has the segment {}; a parameter is a whole segment such"
              + " as {name}.",
          "/{a b}       | The route \"/{a b}\" has the segment {a b}; a parameter is a whole"
              + " segment such as {name}.",
          "/%zz         | The route \"/%zz\" has a broken escape in %zz.",
          "/a%2Fb       | The route \"/a%2Fb\" has an escaped slash in a%2Fb.",
        })
    void that_cannot_be_understood_says_why(String pattern, String sentence) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Route.parse(pattern))
          .withMessage(sentence);
    }
  }

  @Nested
  class A_router {

    private final Router<String> router =
        routes(
            "/",
            "/{page}",
            "/users",
            "/users/{id}",
            "/users/new",
            "/{kind}/all",
            "/users/{id}/{tab}",
            "/café");

    @ParameterizedTest
    @CsvSource({
      "/, / {}",
      "/users, /users {}",
      "/users/, /users {}",
      "/%75sers, /users {}",
      "/about, /{page} {page=about}",
      "/users/new, /users/new {}",
      "/users/new/, /users/new {}",
      "/users/7, /users/{id} {id=7}",
      "/users/all, /users/{id} {id=all}",
      "/rooms/all, /{kind}/all {kind=rooms}",
      "/users/7/edit, '/users/{id}/{tab} {id=7, tab=edit}'",
      "/café, /café {}",
      "/caf%C3%A9, /café {}",
      "/users%2Fnew, /{page} {page=users/new}",
    })
    void prefers_literal_segments_from_left_to_right(String path, String expected) {
      assertThat(found(router, path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "users", "//", "/a/b/c/d", "/%zz", "/users//"})
    void finds_nothing_elsewhere(String path) {
      assertThat(found(router, path)).isEqualTo("nothing");
    }

    @Test
    void refuses_two_routes_for_the_same_paths() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> routes("/rooms/{room}", "/rooms/{id}"))
          .withMessage("The routes /rooms/{room} and /rooms/{id} match the same paths.");
    }

    @Test
    void without_routes_finds_nothing() {
      assertThat(new Router<String>(List.of()).find("", "/")).isEmpty();
    }
  }
}
