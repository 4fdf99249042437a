package ee.liveview.internal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveConfig;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigReaderTest {
  private static LiveConfig read(Map<String, String> settings) {
    return ConfigReader.read(name -> Optional.ofNullable(settings.get(name)));
  }

  @Test
  void nothing_set_is_the_defaults() {
    assertThat(read(Map.of())).isEqualTo(LiveConfig.defaults());
  }

  @Test
  void development_is_on_only_when_it_says_so() {
    assertThat(read(Map.of()).development()).isFalse();
    assertThat(read(Map.of("live.development", " ")).development()).isFalse();
    assertThat(read(Map.of("live.development", "false")).development()).isFalse();
    assertThat(read(Map.of("live.sources", "src")).development()).isFalse();
    assertThat(read(Map.of("live.development", "true")).development()).isTrue();
    assertThatThrownBy(() -> read(Map.of("live.development", "yes")))
        .hasMessage("live.development must be true or false, but is yes");
  }

  @Test
  void sources_are_separated_by_commas() {
    assertThat(read(Map.of("live.sources", "/a b, /c")).sources()).containsExactly("/a b", "/c");
  }
}
