package ee.liveview.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SessionStateTest {
  private final SessionState state = new SessionState();

  @Nested
  class What_stays_in_a_session {

    @Test
    void holds_no_session_object_and_so_no_request() {
      assertThat(Arrays.stream(SessionState.class.getDeclaredFields()))
          .noneMatch(field -> HttpSession.class.isAssignableFrom(field.getType()));
    }

    @Test
    void keeps_its_secret_and_begins_anew_when_it_was_stored() throws Exception {
      state.beans().put("bean", "instance");
      state.enter(1);
      var restored = stored(state);
      assertThat(restored.csrfSecret()).isEqualTo(state.csrfSecret());
      assertThat(restored.beans()).isEmpty();
      assertThat(restored.enter(1)).isTrue();
    }

    private static SessionState stored(SessionState state)
        throws IOException, ClassNotFoundException {
      var bytes = new ByteArrayOutputStream();
      try (var out = new ObjectOutputStream(bytes)) {
        out.writeObject(state);
      }
      try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (SessionState) in.readObject();
      }
    }
  }

  @Nested
  class The_end {
    private final FakeSession session = new FakeSession(1800);

    @Test
    void is_known_at_once_when_the_server_has_told() {
      state.valueUnbound(new HttpSessionBindingEvent(session, HttpSessions.ATTRIBUTE));
      assertThat(state.over(session, System.nanoTime())).isTrue();
    }

    @Test
    void runs_the_tasks_that_were_not_taken_back() {
      var ran = new ArrayList<String>();
      state.atEnd(() -> ran.add("kept"));
      state.atEnd(() -> ran.add("taken back")).run();
      state.valueUnbound(new HttpSessionBindingEvent(session, HttpSessions.ATTRIBUTE));
      assertThat(ran).containsExactly("kept");
    }

    @Test
    void makes_the_state_that_of_no_session() {
      session.setAttribute(HttpSessions.ATTRIBUTE, state);
      assertThat(state.isOf(session)).isTrue();
      state.valueUnbound(new HttpSessionBindingEvent(session, HttpSessions.ATTRIBUTE));
      assertThat(state.isOf(session)).isFalse();
    }

    @Test
    void is_noticed_when_the_session_says_so_itself() {
      session.setAttribute(HttpSessions.ATTRIBUTE, state);
      session.invalidate();
      assertThat(state.isOf(session)).isFalse();
    }
  }
}
