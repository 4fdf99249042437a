package ee.liveview.faces;

import jakarta.faces.FacesException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.behavior.AjaxBehavior;
import jakarta.faces.component.behavior.ClientBehavior;
import jakarta.faces.component.behavior.ClientBehaviorHolder;
import jakarta.faces.component.search.SearchExpressionContext;
import jakarta.faces.component.search.SearchExpressionHint;
import jakarta.faces.context.FacesContext;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The {@code f:ajax} of a component as data for {@code bridge.js}: an attribute with a script would
 * not run where a policy allows scripts of the application's own files only.
 */
final class Behaviors {
  private static final Set<SearchExpressionHint> HINTS =
      EnumSet.of(SearchExpressionHint.RESOLVE_CLIENT_SIDE);

  private final FacesContext faces;
  private final UIComponent component;

  private Behaviors(FacesContext faces, UIComponent component) {
    this.faces = faces;
    this.component = component;
  }

  /** By event, what to send; empty for nothing. */
  static <T extends UIComponent & ClientBehaviorHolder> String json(
      FacesContext faces, T component) {
    var behaviors = component.getClientBehaviors();
    return behaviors.isEmpty() ? "" : new Behaviors(faces, component).json(behaviors).toString();
  }

  private JsonObject json(Map<String, List<ClientBehavior>> behaviors) {
    var events = Json.createObjectBuilder();
    behaviors.forEach(
        (event, all) -> {
          var requests = Json.createArrayBuilder();
          all.forEach(behavior -> request(event, behavior, requests::add));
          events.add(event, requests);
        });
    return events.build();
  }

  private void request(String event, ClientBehavior behavior, Consumer<JsonObjectBuilder> add) {
    if (!(behavior instanceof AjaxBehavior ajax)) {
      throw new FacesException(
          FacesProblem.ONLY_AJAX.say(
              component.getClientId(faces)
                  + " can send '"
                  + event
                  + "' with f:ajax only, not with "
                  + behavior.getClass().getName()));
    }
    if (ajax.isDisabled()) {
      return;
    }
    var request = Json.createObjectBuilder().add("execute", ids(ajax.getExecute(), "@this"));
    text(request, "render", ids(ajax.getRender(), ""));
    text(request, "delay", ajax.getDelay());
    text(request, "onevent", ajax.getOnevent());
    text(request, "onerror", ajax.getOnerror());
    if (ajax.isResetValues()) {
      request.add("resetValues", true);
    }
    add.accept(request);
  }

  private static void text(JsonObjectBuilder request, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      request.add(name, value);
    }
  }

  private String ids(@Nullable Collection<String> expressions, String otherwise) {
    return expressions == null || expressions.isEmpty()
        ? otherwise
        : String.join(" ", resolved(faces, component, String.join(" ", expressions)));
  }

  /** The client ids that search expressions mean. */
  static List<String> resolved(FacesContext faces, UIComponent from, String expressions) {
    return faces
        .getApplication()
        .getSearchExpressionHandler()
        .resolveClientIds(
            SearchExpressionContext.createSearchExpressionContext(faces, from, HINTS, null),
            expressions);
  }
}
