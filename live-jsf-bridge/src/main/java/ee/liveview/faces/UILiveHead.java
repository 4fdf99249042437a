package ee.liveview.faces;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * What the head of a page with live views needs; {@link UILiveView} puts it there.
 *
 * <p>In Phoenix: the tags of the root layout. In Faces: an {@code h:outputScript} with a target.
 */
public class UILiveHead extends UIComponentBase {
  static final String TYPE = "ee.liveview.faces.Head";
  private static final String TARGET = "head";
  private static final String ID = "live-head";

  @Override
  public String getFamily() {
    return UILiveView.FAMILY;
  }

  /** Sees to it that the page has one. */
  static void require(FacesContext faces) {
    var root = faces.getViewRoot();
    var there =
        root.getComponentResources(faces, TARGET).stream().anyMatch(UILiveHead.class::isInstance);
    if (!there) {
      var head = faces.getApplication().createComponent(TYPE);
      head.setId(ID);
      root.addComponentResource(faces, head, TARGET);
    }
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    faces.getResponseWriter().write(Engine.of(faces).head().markup());
  }
}
