package ee.liveview.faces;

import ee.liveview.spi.HostedViews;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a live view has put into its flash on the way to a Faces page is a message there. */
public final class FlashListener implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RENDER_RESPONSE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    var faces = event.getFacesContext();
    var external = faces.getExternalContext();
    if (external.getRequestCookieMap().get(HostedViews.FLASH_COOKIE) instanceof Cookie cookie
        && !external.isResponseCommitted()) {
      external.addResponseCookie(HostedViews.FLASH_COOKIE, "", Map.of("path", "/", "maxAge", 0));
      Engine.of(faces)
          .readFlash(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8))
          .forEach((kind, text) -> faces.addMessage(null, Flashes.message(kind, text)));
    }
  }
}
