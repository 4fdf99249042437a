package ee.liveview.docs.tenants;

import ee.liveview.ConnectInfo;
import ee.liveview.SessionValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Who the shop belongs to. */
@ApplicationScoped
public class TenantValues implements SessionValues {
  @Override
  public Map<String, ?> of(ConnectInfo request) {
    return Map.of("tenant", request.host().getHost());
  }
}
