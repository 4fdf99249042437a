package ee.liveview.servertests;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What somebody is in the middle of when MyFaces renders the part of the page around a view. */
@OnServer
@DisabledIfSystemProperty(
    named = "server.jdk",
    matches = "newest",
    disabledReason = "one JDK is enough for what is about scripts")
class MyFacesWritingIT extends FacesWritingRules {

  @Deployment(testable = false)
  static WebArchive war() {
    return MyFaces.in(pages());
  }
}
