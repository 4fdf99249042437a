package ee.liveview.servertests;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Live views in pages of MyFaces. */
@OnServer
class MyFacesIT extends FacesRules {

  @Deployment(testable = false)
  static WebArchive war() {
    return MyFaces.in(pages());
  }
}
