package ee.liveview.faces;

import jakarta.faces.application.ResourceDependencies;
import jakarta.faces.application.ResourceDependency;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.behavior.ClientBehaviorHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
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
import org.jspecify.annotations.Nullable;

/**
 * The component of {@code <live:input>}: a field of a Faces form whose value a live view chooses.
 *
 * <pre>{@code
 * <live:input id="customer" view="CustomerPicker" value="#{order.customerId}" required="true"/>
 * }</pre>
 *
 * <p>The view takes the value as text with {@code @Param("value")}, at first and when the page has
 * another one, and sets it with {@code live.pushEvent("value", Map.of("value", text))}. The form
 * sends it like that of any field: converters, validators, {@code required} and messages are those
 * of Faces. {@code f:ajax} in it listens to each change.
 *
 * <p>In Phoenix: no counterpart. In Faces: {@code h:inputText}.
 */
@ListenerFor(systemEventClass = PostAddToViewEvent.class)
@ResourceDependencies({
  @ResourceDependency(library = "jakarta.faces", name = "faces.js", target = "head"),
  @ResourceDependency(library = "live", name = "bridge.js", target = "head")
})
public class UILiveInput extends UIInput implements ClientBehaviorHolder, TakesValues {
  static final String TYPE = "ee.liveview.faces.Input";
  private static final String VIEW = ":view";
  private static final String FIELD = ":field";

  /** Renders itself. */
  public UILiveInput() {
    setRendererType(null);
  }

  @Override
  public Collection<String> getEventNames() {
    return UILiveView.EVENTS;
  }

  @Override
  public String getDefaultEventName() {
    return "change";
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
    super.decode(faces); // which makes it valid again
    var sent = faces.getExternalContext().getRequestParameterMap().get(getClientId(faces));
    if (sent != null) {
      setSubmittedValue(sent);
    }
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
    var id = getClientId(faces);
    var value = shown(faces);
    var place = place();
    var out = faces.getResponseWriter();
    out.startElement("div", this);
    out.writeAttribute("id", id, "id");
    attribute(faces, "class", place.text("styleClass"));
    attribute(faces, "style", place.text("style"));
    out.startElement("input", this);
    out.writeAttribute("type", "hidden", null);
    out.writeAttribute("id", id + FIELD, null);
    out.writeAttribute("name", id, null);
    out.writeAttribute("value", value, null);
    out.endElement("input");
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("data-live-field", id + FIELD);
    attributes.put("data-live-source", id);
    ViewPlace.add(attributes, "data-live-on", Behaviors.json(faces, this));
    out.write(place.html(faces, id + VIEW, Map.of("value", value), attributes));
    out.endElement("div");
  }

  private static void attribute(FacesContext faces, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      faces.getResponseWriter().writeAttribute(name, value, null);
    }
  }

  /** What was sent and refused, else the value as text. */
  private String shown(FacesContext faces) {
    if (getSubmittedValue() != null) {
      return getSubmittedValue().toString();
    }
    var value = getValue();
    if (value == null) {
      return "";
    }
    var converter = converter(faces, value);
    var text = converter == null ? value.toString() : converter.getAsString(faces, this, value);
    return text == null ? "" : text;
  }

  @SuppressWarnings("unchecked") // Faces finds the one of that class
  private @Nullable Converter<Object> converter(FacesContext faces, Object value) {
    var own = (Converter<Object>) getConverter();
    return own != null
        ? own
        : (Converter<Object>) faces.getApplication().createConverter(value.getClass());
  }

  @Override
  public void encodeEnd(FacesContext faces) {
    // All is written when it begins.
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
