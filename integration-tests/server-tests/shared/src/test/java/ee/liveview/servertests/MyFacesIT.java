package ee.liveview.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Live views in pages of MyFaces. */
@OnServer
@DisabledIfSystemProperty(
    named = "server.jdk",
    matches = "newest",
    disabledReason = "one JDK is enough for what is about scripts")
class MyFacesIT extends FacesRules {

  @Deployment(testable = false)
  static WebArchive war() {
    return MyFaces.in(pages());
  }

  @Override
  int updates() {
    return WARM_UP;
  }

  @Test
  void the_pages_are_those_of_myfaces() {
    var page = people.arrive(app).open("page.xhtml");
    assertThat(page.evaluate("() => typeof window.myfaces")).isEqualTo("object");
  }
}
