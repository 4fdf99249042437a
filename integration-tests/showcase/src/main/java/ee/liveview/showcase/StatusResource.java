package ee.liveview.showcase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** {@code /api/status}: an ordinary REST resource that uses the same beans as the live views. */
@Path("/status")
@RequestScoped
public class StatusResource {
  @Inject private Products products;

  /** That the application is up, and how many products it knows. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Map<String, Object> status() {
    return Map.of("status", "up", "products", products.count());
  }
}
