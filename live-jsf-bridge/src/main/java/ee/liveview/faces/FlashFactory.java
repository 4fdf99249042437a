package ee.liveview.faces;

import ee.liveview.spi.HostedViews;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.ExternalContextFactory;
import jakarta.faces.context.ExternalContextWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Map;

/**
 * Messages that Faces keeps for the page to which it redirects reach a live page as its flash: an
 * {@link ExternalContext} whose redirects take them along.
 */
public final class FlashFactory extends ExternalContextFactory {

  /** Made by Faces around the factory that there was. */
  public FlashFactory(ExternalContextFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExternalContext getExternalContext(Object context, Object request, Object response) {
    return new Redirecting(getWrapped().getExternalContext(context, request, response));
  }

  @SuppressWarnings("unchecked") // the wrapper of Faces returns a raw map
  private static final class Redirecting extends ExternalContextWrapper {
    Redirecting(ExternalContext wrapped) {
      super(wrapped);
    }

    @Override
    public void redirect(String url) throws IOException {
      var faces = FacesContext.getCurrentInstance();
      if (faces != null
          && getApplicationMap().get(HostedViews.ATTRIBUTE) instanceof HostedViews engine
          && getFlash().isKeepMessages()
          && engine.isLive(url)) {
        var flash = engine.writeFlash(Flashes.of(faces.getMessageList(null)));
        if (!flash.isEmpty()) {
          addResponseCookie(HostedViews.FLASH_COOKIE, flash, Map.of("path", "/", "maxAge", 60));
        }
      }
      super.redirect(url);
    }
  }
}
