package ee.liveview.faces;

import ee.liveview.spi.HostedViews;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;

/** The way to the engine. */
final class Engine {
  private Engine() {}

  static HostedViews of(FacesContext faces) {
    if (faces.getExternalContext().getApplicationMap().get(HostedViews.ATTRIBUTE)
        instanceof HostedViews engine) {
      return engine;
    }
    throw new FacesException(
        FacesProblem.NO_ENGINE.say(
            "this application has no live view, or live-impl is not in WEB-INF/lib"));
  }
}
