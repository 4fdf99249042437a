package ee.liveview.servertests;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What somebody is in the middle of when MyFaces renders the part of the page around a view. */
@OnServer
class MyFacesWritingIT extends FacesWritingRules {

  @Deployment(testable = false)
  static WebArchive war() {
    return MyFaces.in(pages());
  }
}
