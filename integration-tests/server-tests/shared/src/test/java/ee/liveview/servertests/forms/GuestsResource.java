package ee.liveview.servertests.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** A resource as it was before there were live views. */
@Path("guests")
@RequestScoped
public class GuestsResource {
  /** Takes a guest in. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces("text/html;charset=UTF-8")
  public String add(@FormParam("visitor[name]") String name) {
    return EchoServlet.page("REST", Map.of("name", name));
  }

  /** Where resources are. */
  @ApplicationPath("/rest")
  public static class Rest extends Application {}
}
