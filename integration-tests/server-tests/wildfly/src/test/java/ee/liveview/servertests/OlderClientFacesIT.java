package ee.liveview.servertests;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Live views in Faces pages with the client of the minor line before, 1.1. */
@OnServer
@DisabledIfSystemProperty(
    named = "server.jdk",
    matches = "newest",
    disabledReason = "a browser does not see the JDK of the server")
class OlderClientFacesIT extends FacesRules {

  @Deployment(testable = false)
  static WebArchive war() {
    var war = pages();
    var engine = only(war, "/WEB-INF/lib/live-impl-.*");
    var jar =
        ShrinkWrap.create(JavaArchive.class, "older.jar")
            .merge(war.getAsType(JavaArchive.class, engine));
    jar.add(
        new FileAsset(new File(System.getProperty("older.client"))),
        only(jar, ".*/_live/.*/live\\.js"));
    war.delete(engine);
    return war.addAsLibrary(jar);
  }

  @Override
  int updates() {
    return WARM_UP;
  }

  private static ArchivePath only(Archive<?> archive, String path) {
    return archive.getContent(Filters.include(path)).keySet().iterator().next();
  }
}
