package ee.liveview.internal.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionsTest {
  private final Submissions submissions = new Submissions();
  private final List<String> story = new ArrayList<>();

  private static Submissions.Result result(String text) {
    return new Submissions.Result(null, Map.of("info", text), List.of(), null, null);
  }

  private void handle(Submissions.Claim claim, String text) {
    claim.handle(() -> null, reply -> result(text));
  }

  @Test
  void the_first_is_handled_and_the_others_hear_of_it() {
    var first = submissions.claim("a");
    assertThat(first.first()).isTrue();
    assertThat(submissions.find("a")).isPresent();
    assertThat(submissions.find("b")).isEmpty();
    var second = submissions.claim("a");
    assertThat(second.first()).isFalse();
    assertThat(second.result()).isEmpty();
    second.whenDone(() -> story.add("done"));
    assertThat(story).isEmpty();
    handle(first, "yes");
    assertThat(story).containsExactly("done");
    assertThat(submissions.claim("a").result()).contains(result("yes"));
  }

  @Test
  void after_a_failure_the_next_is_the_first() {
    var first = submissions.claim("a");
    submissions.claim("a").whenDone(() -> story.add("done"));
    assertThatThrownBy(
            () ->
                first.handle(
                    () -> {
                      throw new IllegalStateException("no");
                    },
                    reply -> result("never")))
        .hasMessage("no");
    assertThat(story).containsExactly("done");
    assertThat(submissions.claim("a").first()).isTrue();
  }

  @Test
  void only_the_last_ones_are_remembered() {
    for (int i = 0; i <= Submissions.KEPT; i++) {
      handle(submissions.claim("k" + i), "x");
    }
    assertThat(submissions.find("k0")).isEmpty();
    assertThat(submissions.find("k1")).isPresent();
  }
}
