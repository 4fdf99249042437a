package ee.liveview.servertests;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** With the Faces implementation of the server. */
@OnServer
class FacesIT extends FacesRules {

  @Deployment(testable = false)
  static WebArchive war() {
    return pages();
  }
}
