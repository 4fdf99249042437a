package ee.liveview.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SessionTimeoutTest {
  private final FakeSession session = new FakeSession(1800);
  private final SessionTimeout timeout = new SessionTimeout(0);

  /** Since the last request, at which the timeout began. */
  private static long seconds(int count) {
    return TimeUnit.SECONDS.toNanos(count);
  }

  /** A second of the watch, so long after the last request. */
  private boolean over(int seconds) {
    session.lastRequestSecondsAgo(seconds);
    return timeout.over(session, seconds(seconds));
  }

  @Test
  void is_told_to_the_container_longer_by_the_time_from_the_last_request_to_the_last_use() {
    timeout.used(seconds(600));
    assertThat(over(610)).isFalse();
    assertThat(session.getMaxInactiveInterval()).isBetween(2400, 2402);
  }

  @Test
  void is_told_again_after_25_seconds_at_most() {
    timeout.used(seconds(1));
    over(1);
    int first = session.getMaxInactiveInterval();
    timeout.used(seconds(25));
    over(25);
    assertThat(session.getMaxInactiveInterval()).isEqualTo(first);
    over(26);
    assertThat(session.getMaxInactiveInterval()).isGreaterThan(first);
  }

  @Test
  void that_is_short_is_told_again_after_a_third_of_it() {
    session.setMaxInactiveInterval(9);
    over(0);
    timeout.used(seconds(3));
    over(3);
    assertThat(session.getMaxInactiveInterval()).isBetween(12, 14);
  }

  @Test
  void is_told_at_once_when_the_session_is_used_just_before_its_end() {
    over(0);
    timeout.used(seconds(1790));
    over(1791);
    assertThat(session.getMaxInactiveInterval()).isBetween(3590, 3592);
  }

  @Test
  void is_the_application_s_own_again_with_the_next_request() {
    timeout.used(seconds(600));
    over(600);
    timeout.requested(session, seconds(601));
    assertThat(session.getMaxInactiveInterval()).isEqualTo(1800);
  }

  @Test
  void that_the_application_sets_meanwhile_counts() {
    timeout.used(seconds(600));
    over(600);
    session.setMaxInactiveInterval(60);
    timeout.requested(session, seconds(601));
    assertThat(session.getMaxInactiveInterval()).isEqualTo(60);
    timeout.used(seconds(630));
    session.lastRequestSecondsAgo(29);
    assertThat(timeout.over(session, seconds(630))).isFalse();
    assertThat(session.getMaxInactiveInterval()).isBetween(89, 91);
  }

  @Test
  void that_is_never_stays_never() {
    session.setMaxInactiveInterval(0);
    timeout.used(seconds(60));
    assertThat(over(100_000)).isFalse();
    timeout.requested(session, seconds(100_000));
    assertThat(session.getMaxInactiveInterval()).isZero();
  }

  @Test
  void ends_the_session_when_it_has_not_been_used_for_so_long() {
    timeout.used(seconds(100));
    assertThat(over(1899)).isFalse();
    assertThat(over(1900)).isTrue();
    assertThatThrownBy(session::isNew).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void ends_no_session_whose_requests_come_to_another_node() {
    over(0);
    session.lastRequestSecondsAgo(10);
    assertThat(timeout.over(session, seconds(4000))).isFalse();
  }

  @Test
  void is_not_put_off_by_a_page_that_asks_for_its_messages() {
    over(0);
    timeout.polled();
    session.lastRequestSecondsAgo(10);
    assertThat(timeout.over(session, seconds(1799))).isFalse();
    assertThat(timeout.over(session, seconds(1800))).isTrue();
  }

  @Test
  void is_over_when_the_session_has_ended_otherwise() {
    session.invalidate();
    assertThat(over(1)).isTrue();
  }
}
