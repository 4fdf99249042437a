package ee.liveview.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.behavior.Behavior;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AjaxBehaviorEvent;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/**
 * What a live view told the Faces page around it. The listener of an {@code f:ajax} in a {@code
 * <live:view>} gets it:
 *
 * <pre>{@code
 * <live:view id="stock" view="StockTicker">
 *   <f:ajax event="picked" listener="#{quotes.picked}" render="details"/>
 * </live:view>
 *
 * public void picked(AjaxBehaviorEvent event) {
 *   chosen = LiveEvent.of(event).payload(Pick.class).symbol();
 * }
 * }</pre>
 *
 * <p>when the view has called {@code live.pushEvent("picked", new Pick("ACME"))}. The payload comes
 * back through the browser: trust it as you trust a form field.
 *
 * <p>In Phoenix: the payload of {@code push_event}. In Faces: the event object of a component
 * library.
 */
public class LiveEvent extends AjaxBehaviorEvent {
  private static final long serialVersionUID = 1L;
  private static final String JSONB = "ee.liveview.faces.jsonb";
  private static final String PAYLOAD = "ee.liveview.payload";

  private final String payload;

  LiveEvent(FacesContext faces, UIComponent source, Behavior behavior, String payload) {
    super(faces, source, behavior);
    this.payload = payload;
  }

  /** The same event with what the browser sent along. */
  static LiveEvent with(AjaxBehaviorEvent event) {
    var faces = event.getFacesContext();
    var payload = faces.getExternalContext().getRequestParameterMap().getOrDefault(PAYLOAD, "null");
    var live = new LiveEvent(faces, event.getComponent(), event.getBehavior(), payload);
    live.setPhaseId(event.getPhaseId());
    return live;
  }

  /**
   * The event that a listener got.
   *
   * @throws IllegalArgumentException if it comes from something else than a {@code <live:view>}
   */
  public static LiveEvent of(AjaxBehaviorEvent event) {
    if (event instanceof LiveEvent live) {
      return live;
    }
    throw new IllegalArgumentException(
        event.getComponent().getClientId() + " is no <live:view>, so its event has no payload");
  }

  /** The payload as JSON, {@code null} if there is none. */
  public String json() {
    return payload;
  }

  /**
   * The payload as a record or class, read with JSON-B.
   *
   * @throws jakarta.json.bind.JsonbException if it does not fit
   */
  public <T> T payload(Class<T> type) {
    return jsonb().fromJson(payload, type);
  }

  private Jsonb jsonb() {
    return (Jsonb)
        getFacesContext()
            .getExternalContext()
            .getApplicationMap()
            .computeIfAbsent(JSONB, key -> JsonbBuilder.create());
  }
}
