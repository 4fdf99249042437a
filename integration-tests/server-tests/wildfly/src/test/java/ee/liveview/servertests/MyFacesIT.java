package ee.liveview.servertests;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
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
}
