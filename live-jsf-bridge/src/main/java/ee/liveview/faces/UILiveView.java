package ee.liveview.faces;

import jakarta.faces.application.ResourceDependencies;
import jakarta.faces.application.ResourceDependency;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.behavior.ClientBehaviorHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.AjaxBehaviorEvent;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.faces.event.FacesEvent;
import jakarta.faces.event.ListenerFor;
import jakarta.faces.event.PostAddToViewEvent;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The component of {@code <live:view>}: a live view in a Faces page.
 *
 * <pre>{@code
 * <html xmlns:live="urn:ee.liveview" …>
 *   <live:view id="stock" view="StockTicker" symbol="#{quotes.symbol}"/>
 * }</pre>
 *
 * <p>The page holds the first HTML of the view; when it is rendered again, in whole or in part, the
 * running view stays and is told what has changed.
 *
 * <p>In Phoenix: {@code live_render/3}. In Faces: a component with client behaviors.
 */
@ListenerFor(systemEventClass = PostAddToViewEvent.class)
@ResourceDependencies({
  @ResourceDependency(library = "jakarta.faces", name = "faces.js", target = "head"),
  @ResourceDependency(library = "live", name = "bridge.js", target = "head")
})
public class UILiveView extends UIComponentBase implements ClientBehaviorHolder, TakesValues {
  static final String FAMILY = "ee.liveview.faces";
  static final Collection<String> EVENTS = new AnyEvent();

  @Override
  public String getFamily() {
    return FAMILY;
  }

  @Override
  public Collection<String> getEventNames() {
    return EVENTS;
  }

  private ViewPlace place() {
    return new ViewPlace(this, getStateHelper());
  }

  @Override
  public void give(String name, Object value) {
    place().give(name, value);
  }

  @Override
  public void processEvent(ComponentSystemEvent event) throws AbortProcessingException {
    if (event instanceof PostAddToViewEvent) {
      UILiveHead.require(event.getFacesContext());
    }
    super.processEvent(event);
  }

  @Override
  public void decode(FacesContext faces) {
    ViewPlace.decode(faces, this);
  }

  @Override
  public void queueEvent(FacesEvent event) {
    super.queueEvent(
        event instanceof AjaxBehaviorEvent ajax && equals(event.getComponent())
            ? LiveEvent.with(ajax)
            : event);
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    if (!isRendered()) {
      return;
    }
    var key = place().text("key");
    if (key.isEmpty()) {
      faces.getResponseWriter().write(html(faces, getClientId(faces), attributes(faces)));
    } else {
      encodeKeyed(faces, key);
    }
  }

  /** Faces knows the place by its own id, and the element in it goes wherever the key goes. */
  private void encodeKeyed(FacesContext faces, String key) throws IOException {
    var attributes = attributes(faces);
    attributes.put("data-live-source", getClientId(faces));
    var out = faces.getResponseWriter();
    out.startElement("div", this);
    out.writeAttribute("id", getClientId(faces), null);
    out.write(html(faces, place().keyedId(key), attributes));
    out.endElement("div");
  }

  private String html(FacesContext faces, String id, Map<String, String> attributes) {
    return place().html(faces, id, Map.of(), attributes);
  }

  private Map<String, String> attributes(FacesContext faces) {
    var place = place();
    var all = new LinkedHashMap<String, String>();
    ViewPlace.add(all, "class", place.text("styleClass"));
    ViewPlace.add(all, "style", place.text("style"));
    ViewPlace.add(all, "data-live-on", Behaviors.json(faces, this));
    ViewPlace.add(all, "data-live-form", place.target(faces, "form"));
    return all;
  }

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext faces) {
    // They are values.
  }
}
