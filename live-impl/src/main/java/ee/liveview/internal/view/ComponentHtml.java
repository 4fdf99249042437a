package ee.liveview.internal.view;

import ee.liveview.Html;
import ee.liveview.internal.diff.HtmlRender;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.render.JavaCall;
import ee.liveview.internal.template.expr.Scope;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes function components to text outside of any page.
 *
 * @param globals what components may name
 */
public record ComponentHtml(Map<String, Supplier<@Nullable Object>> globals) {

  /** A component whose attributes a record holds. */
  public Html of(ComponentType component, Record values) {
    var template = template(component);
    return html(template, template.newScope(values, globals));
  }

  /** A component with attributes by their names. */
  public Html of(ComponentType component, Map<String, ?> values) {
    var template = template(component);
    return html(template, JavaCall.scope(component, template, values, globals));
  }

  private static CompiledTemplate template(ComponentType component) {
    if (component.showsState()) {
      throw new IllegalArgumentException(
          component + " has or shows state, which lives in views only");
    }
    return component.template();
  }

  private static Html html(CompiledTemplate template, Scope scope) {
    return Html.raw(HtmlRender.html(template, scope));
  }
}
