package ee.liveview.docs;

import ee.liveview.LiveLogLevel;
import ee.liveview.LiveSocket;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;

@ApplicationScoped
class Payments implements LiveLogLevel {
  @Override
  public Level of(LiveSocket page, Level asked) {
    return page.uri().getPath().startsWith("/payments") ? Level.INFO : asked;
  }
}
