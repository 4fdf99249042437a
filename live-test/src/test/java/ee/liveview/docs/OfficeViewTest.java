package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.test.LiveBrowser;
import ee.liveview.test.LiveTest;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({OfficeView.class, Invitations.class})
class OfficeViewTest {
  @Inject BeanManager beans;
  @Inject Invitations invitations;

  @Test
  void only_the_boss_shreds() {
    var ada = LiveBrowser.of(beans).user("ada", "clerk");
    try (var live = ada.open("/office/front")) {
      assertThat(live.has("button")).isFalse();
      live.push("shred", Map.of());
      assertThat(live.text(".error")).isEqualTo("You may not do that.");
      assertThat(live.count("li")).isEqualTo(2);
    }
    assertThat(ada.render("/office/archive").redirectedTo()).contains("/office/front");
  }

  @Test
  void an_invitation_comes_back() {
    LiveBrowser.of(beans);
    var token = invitations.invite("ada@example.org");
    assertThat(invitations.accept(token))
        .contains(new Invitations.Invitation(7, "ada@example.org"));
    assertThat(invitations.accept(token.replaceFirst("1", "2"))).isEmpty();
  }
}
