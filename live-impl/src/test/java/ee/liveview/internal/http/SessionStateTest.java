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
import java.util.concurrent.TimeUnit;
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
  class The_timeout {
    private final FakeSession session = new FakeSession(1800);

    /** From the start of the state. */
    private static long minutes(int count) {
      return System.nanoTime() + TimeUnit.MINUTES.toNanos(count);
    }

    @Test
    void is_left_alone_until_a_third_of_it_has_passed() {
      state.keepAlive(session, minutes(1));
      session.lastRequestSecondsAgo(600);
      state.keepAlive(session, minutes(1));
      assertThat(session.getMaxInactiveInterval()).isBetween(1800, 1802);
    }

    @Test
    void grows_by_the_time_since_the_last_request_while_a_page_is_open() {
      session.lastRequestSecondsAgo(600);
      state.keepAlive(session, minutes(1));
      assertThat(session.getMaxInactiveInterval()).isBetween(2400, 2410);
    }

    @Test
    void is_the_application_s_own_again_with_the_next_request() {
      session.lastRequestSecondsAgo(600);
      state.keepAlive(session, minutes(1));
      state.touched(session);
      assertThat(session.getMaxInactiveInterval()).isEqualTo(1800);
    }

    @Test
    void that_the_application_sets_meanwhile_counts() {
      session.lastRequestSecondsAgo(600);
      state.keepAlive(session, minutes(1));
      session.setMaxInactiveInterval(60);
      state.touched(session);
      assertThat(session.getMaxInactiveInterval()).isEqualTo(60);
      state.keepAlive(session, minutes(2));
      assertThat(session.getMaxInactiveInterval()).isBetween(660, 670);
    }

    @Test
    void that_is_never_stays_never() {
      session.setMaxInactiveInterval(0);
      state.keepAlive(session, minutes(1));
      state.touched(session);
      assertThat(session.getMaxInactiveInterval()).isZero();
    }
  }

  @Nested
  class The_end {
    private final FakeSession session = new FakeSession(1800);

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
