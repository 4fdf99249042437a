package ee.liveview.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionStateTest {

  @Nested
  class The_session_object_of_a_request {
    private final HttpSession ofRequest = new EmptySession();
    private final SessionState state = new SessionState();

    @Test
    void is_not_kept_when_the_container_has_shown_its_own() {
      var ofContainer = new EmptySession();
      state.valueBound(new HttpSessionBindingEvent(ofContainer, "any"));
      state.attach(ofRequest, 10);
      assertThat(state.unwrap()).isSameAs(ofContainer);
    }

    @Test
    void is_kept_when_the_state_was_restored_without_being_bound() {
      state.attach(ofRequest, 10);
      assertThat(state.unwrap()).isSameAs(ofRequest);
    }

    @Test
    void of_a_later_request_changes_nothing() {
      state.attach(ofRequest, 10);
      state.attach(new EmptySession(), 10);
      assertThat(state.unwrap()).isSameAs(ofRequest);
    }
  }
}
