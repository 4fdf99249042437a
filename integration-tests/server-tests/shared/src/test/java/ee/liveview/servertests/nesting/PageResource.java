package ee.liveview.servertests.nesting;

import ee.liveview.LiveViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same as a resource. */
@Path("page")
@RequestScoped
public class PageResource {
  @Inject @Nullable LiveViews liveViews;

  /** The page. */
  @GET
  @Produces("text/html;charset=UTF-8")
  public String page() {
    return "<!DOCTYPE html><html lang='en'><head><title>Rest</title><link rel='icon' href='data:,'>"
        + liveViews.head()
        + "</head><body>"
        + liveViews.showNamed("CounterView", Map.of("name", "rest"))
        + "</body></html>";
  }

  /** Where resources are. */
  @ApplicationPath("/rest")
  public static class Rest extends Application {}
}
