package ee.liveview.showcase;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** An ordinary REST application beside the live views. */
@ApplicationPath("/api")
public class RestApplication extends Application {}
