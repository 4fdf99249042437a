package ee.liveview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.proves.Proves;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AsyncResultTest {
  private static final AsyncResult<String> LOADING = AsyncResult.started();
  private static final AsyncResult<String> OK = AsyncResult.of("a");

  private static AsyncResult<String> state(
      boolean ok, Object loading, Object failed, String result) {
    return new AsyncResult<>(ok, loading, failed, result);
  }

  @Nested
  class A_state {
    @Test
    @Proves("LV-ASY-12")
    void has_a_result_what_is_loading_and_what_failed() {
      var state = state(true, "half", null, "a");
      assertThat(state.ok()).isTrue();
      assertThat(state.loading()).isEqualTo("half");
      assertThat(state.failed()).isNull();
      assertThat(state.result()).isEqualTo("a");
    }

    @Test
    void cannot_contradict_itself() {
      assertThatThrownBy(() -> state(true, null, null, null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> state(false, null, null, "a"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> state(false, true, "no", null))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  @Proves("LV-ASY-13")
  class A_transition {
    @Test
    void to_loading_has_no_result_yet() {
      assertThat(LOADING).isEqualTo(state(false, true, null, null));
      assertThat(AsyncResult.<String>started(7)).isEqualTo(state(false, 7, null, null));
    }

    @Test
    void to_loading_again_keeps_the_result_and_forgets_the_failure() {
      assertThat(OK.restarted()).isEqualTo(state(true, true, null, "a"));
      assertThat(OK.failed("no").restarted("half")).isEqualTo(state(true, "half", null, "a"));
      assertThat(LOADING.failed("no").restarted()).isEqualTo(LOADING);
    }

    @Test
    void to_ok_ends_loading_and_failure() {
      assertThat(OK).isEqualTo(state(true, null, null, "a"));
      assertThat(LOADING.succeeded("b")).isEqualTo(state(true, null, null, "b"));
      assertThat(OK.failed("no").succeeded("b")).isEqualTo(state(true, null, null, "b"));
    }

    @Test
    void to_failed_ends_loading_and_keeps_the_result() {
      assertThat(LOADING.failed("no")).isEqualTo(state(false, null, "no", null));
      assertThat(OK.restarted().failed("no")).isEqualTo(state(true, null, "no", "a"));
    }
  }
}
