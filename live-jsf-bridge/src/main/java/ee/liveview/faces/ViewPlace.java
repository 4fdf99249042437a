package ee.liveview.faces;

import ee.liveview.spi.HostedViews;
import jakarta.el.ValueExpression;
import jakarta.faces.FacesException;
import jakarta.faces.component.NamingContainer;
import jakarta.faces.component.StateHelper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.behavior.ClientBehaviorContext;
import jakarta.faces.component.behavior.ClientBehaviorHolder;
import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of a page in which a component shows a live view. */
final class ViewPlace {
  private enum State {
    VALUES,
    SHOWN
  }

  private final UIComponent component;
  private final StateHelper state;

  ViewPlace(UIComponent component, StateHelper state) {
    this.component = component;
    this.state = state;
  }

  /** A value for the view: an expression, or what it is. */
  void give(String name, Object value) {
    state.put(State.VALUES, name, value);
  }

  /**
   * The element of the view.
   *
   * @param id of the element
   * @param own values besides those of the tag
   * @param attributes of the element
   */
  String html(FacesContext faces, String id, Map<String, ?> own, Map<String, String> attributes) {
    var spot =
        new HostedViews.Spot(
            id,
            text("view"),
            values(faces, own),
            attributes,
            flash(faces),
            faces.getViewRoot().getLocale());
    boolean known = faces.getPartialViewContext().isPartialRequest() && isShown(spot);
    var engine = Engine.of(faces);
    var html = (known ? engine.place(spot) : engine.show(spot)).markup();
    state.put(State.SHOWN, id, spot.view());
    var form = formAround();
    return form == null ? html : inside(form, html, spot);
  }

  /** A page that shows it already needs no first HTML. */
  private boolean isShown(HostedViews.Spot spot) {
    return state.get(State.SHOWN) instanceof Map<?, ?> shown
        && spot.view().equals(shown.get(spot.id()));
  }

  private static String inside(UIComponent form, String html, HostedViews.Spot spot) {
    var controls = FormControls.read(html, spot.id() + ":live");
    if (controls.hasForm()) {
      throw new FacesException(
          FacesProblem.FORM_IN_FORM.say(
              spot.view()
                  + " has a form and is shown in the form "
                  + form.getClientId()
                  + "; move <live:view> out of the h:form and name it with form=\"…\" if it sends"
                  + " events, or take the form out of the template and write phx-change on the"
                  + " fields"));
    }
    return controls.html();
  }

  private @Nullable UIComponent formAround() {
    var around = component.getParent();
    while (around != null && !(around instanceof UIForm)) {
      around = around.getParent();
    }
    return around;
  }

  private Map<String, Object> values(FacesContext faces, Map<String, ?> own) {
    var all = new LinkedHashMap<String, Object>(own);
    if (state.get(State.VALUES) instanceof Map<?, ?> given) {
      given.forEach((name, value) -> put(all, name.toString(), evaluated(faces, value)));
    }
    for (var child : component.getChildren()) {
      if (child instanceof UIParameter param && !param.isDisable() && param.getName() != null) {
        put(all, param.getName(), param.getValue());
      } else if (child instanceof UILiveOutcome outcome && outcome.isRendered()) {
        put(all, outcome.name(), outcome.address(faces));
      }
    }
    return all;
  }

  private static void put(Map<String, Object> all, String name, @Nullable Object value) {
    if (value != null) {
      all.put(name, value);
    }
  }

  private static @Nullable Object evaluated(FacesContext faces, Object value) {
    return value instanceof ValueExpression expression
        ? expression.getValue(faces.getELContext())
        : value;
  }

  /** What the page says besides, if the view is to say it. */
  private Map<String, String> flash(FacesContext faces) {
    return Boolean.parseBoolean(text("messages"))
        ? Flashes.of(faces.getMessageList(null))
        : Map.of();
  }

  /** An attribute of the tag; empty if it is not there. */
  String text(String attribute) {
    var value = component.getAttributes().get(attribute);
    return value == null ? "" : value.toString();
  }

  /** An id that is the same in whatever row the component is, and another one for another key. */
  String keyedId(String key) {
    var id = new StringBuilder(component.getId());
    for (var around = component.getParent(); around != null; around = around.getParent()) {
      if (around instanceof NamingContainer && !(around instanceof UIViewRoot)) {
        id.insert(0, around.getId() + ":");
      }
    }
    return id + ":" + URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  /** The client id that an attribute means; empty if it is not there. */
  String target(FacesContext faces, String attribute) {
    var expression = text(attribute);
    return expression.isEmpty() ? "" : Behaviors.resolved(faces, component, expression).get(0);
  }

  /** Lets the behaviors of an event that was sent with the request queue what they do. */
  static <T extends UIComponent & ClientBehaviorHolder> void decode(
      FacesContext faces, T component) {
    var params = faces.getExternalContext().getRequestParameterMap();
    var event = params.get(ClientBehaviorContext.BEHAVIOR_EVENT_PARAM_NAME);
    var source = params.get(ClientBehaviorContext.BEHAVIOR_SOURCE_PARAM_NAME);
    if (event != null && component.getClientId(faces).equals(source)) {
      component
          .getClientBehaviors()
          .getOrDefault(event, List.of())
          .forEach(behavior -> behavior.decode(faces, component));
    }
  }

  static void add(Map<String, String> all, String name, String value) {
    if (!value.isEmpty()) {
      all.put(name, value);
    }
  }
}
