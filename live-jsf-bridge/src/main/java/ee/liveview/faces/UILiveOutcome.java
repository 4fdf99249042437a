package ee.liveview.faces;

import jakarta.faces.application.ConfigurableNavigationHandler;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIParameter;
import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An outcome of Faces as a value of the view around it: its address relative to the context path,
 * which a view hands to {@code live.redirect}, and a template writes as {@code
 * href="#{contextPath}#{details}"}.
 *
 * <pre>{@code
 * <live:view id="search" view="SearchView">
 *   <live:outcome name="details" outcome="order-details"><f:param name="from" value="search"/></live:outcome>
 * </live:view>
 * }</pre>
 *
 * <p>In Phoenix: {@code ~p} routes. In Faces: the outcome of {@code h:link}.
 */
public class UILiveOutcome extends UIComponentBase {

  @Override
  public String getFamily() {
    return UILiveView.FAMILY;
  }

  String name() {
    return String.valueOf(getAttributes().get("name"));
  }

  String address(FacesContext faces) {
    var outcome = String.valueOf(getAttributes().get("outcome"));
    var application = faces.getApplication();
    var found =
        application.getNavigationHandler() instanceof ConfigurableNavigationHandler navigation
            ? navigation.getNavigationCase(faces, null, outcome)
            : null;
    if (found == null) {
      throw new IllegalArgumentException("nothing is at the outcome '" + outcome + "'");
    }
    var params = new LinkedHashMap<String, List<String>>();
    if (found.getParameters() != null) {
      params.putAll(found.getParameters());
    }
    params.putAll(given());
    var url =
        application
            .getViewHandler()
            .getBookmarkableURL(faces, found.getToViewId(faces), params, false);
    var context = faces.getExternalContext().getRequestContextPath();
    // On the first request servers write the session into addresses.
    return url.substring(url.indexOf(context) + context.length())
        .replaceFirst(";jsessionid=[^?#]*", "");
  }

  private Map<String, List<String>> given() {
    var params = new LinkedHashMap<String, List<String>>();
    for (var child : getChildren()) {
      if (child instanceof UIParameter param && !param.isDisable() && param.getValue() != null) {
        params.put(param.getName(), List.of(param.getValue().toString()));
      }
    }
    return params;
  }
}
