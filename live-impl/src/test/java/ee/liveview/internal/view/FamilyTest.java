package ee.liveview.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FamilyTest {

  @Nested
  class A_parent {
    @Test
    void says_its_language_to_those_who_come_later_as_long_as_it_lives() {
      var family = new Family();
      var key = family.parent(value -> null, Locale.ENGLISH);
      assertThat(family.locale(key)).isEqualTo(Locale.ENGLISH);
      family.speak(key, Locale.GERMAN);
      assertThat(family.locale(key)).isEqualTo(Locale.GERMAN);
      family.end(key, false);
      assertThat(family.locale(key)).isNull();
    }
  }

  @Nested
  class Parents_that_sent_their_pages_away {
    @Test
    void are_remembered_until_many_others_have() {
      var family = new Family();
      var keys =
          Stream.generate(() -> family.parent(key -> null, Locale.ENGLISH)).limit(65).toList();
      family.end(keys.get(0), true);
      assertThat(family.departed(keys.get(0))).isTrue();
      keys.forEach(key -> family.end(key, true));
      assertThat(family.departed(keys.get(0))).isFalse();
      assertThat(family.departed(keys.get(1))).isTrue();
      assertThat(family.departed(keys.get(64))).isTrue();
    }
  }
}
