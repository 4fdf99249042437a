package ee.liveview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveConfigTest {

  private static LiveConfig with(String secret, Duration idle, int maxTopics) {
    return new LiveConfig(
        Optional.of(secret),
        List.of(),
        false,
        "/live",
        Duration.ofMillis(2_500),
        List.of(),
        List.of(),
        Duration.ofDays(14),
        idle,
        true,
        1,
        maxTopics,
        1,
        1,
        1,
        LiveConfig.defaults().maxEventsPerSecond(),
        LiveConfig.defaults().uploadGrace(),
        LiveConfig.defaults().maxWaitingUploadBytes(),
        LiveConfig.defaults().slowTurn(),
        LiveConfig.defaults().maxTurnThreads(),
        LiveConfig.defaults().hibernateAfter(),
        LiveConfig.defaults().filterParameters(),
        LiveConfig.defaults().nodeName(),
        LiveConfig.defaults().messages(),
        false,
        false,
        List.of(),
        List.of());
  }

  @Test
  void takes_a_secret_of_32_bytes() {
    var secret = "s".repeat(32);
    assertThat(with(secret, Duration.ofSeconds(1), 1).secret()).contains(secret);
  }

  @Test
  void names_the_setting_that_cannot_be() {
    var secret = "s".repeat(32);
    assertThatThrownBy(() -> with("short", Duration.ofSeconds(1), 1))
        .hasMessage("live.secret must have at least 32 bytes, but has 5");
    assertThatThrownBy(() -> with(secret, Duration.ZERO, 1))
        .hasMessage("live.idle-timeout must be longer than 0, but is PT0S");
    assertThatThrownBy(() -> with(secret, Duration.ofSeconds(1), 0))
        .hasMessage("live.max-topics must be greater than 0, but is 0");
  }
}
